import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import { RequestFailure } from './failures.ts'

const bytesAtMost = 10 * 1024 * 1024

/** Reads a body as text. Throws a RequestFailure: 413 past 10 MB, 400 when it is not UTF-8 or breaks off. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  if (Number(request.headers['content-length'] ?? 0) > bytesAtMost) throw tooLarge()
  const chunks: Buffer[] = []
  let size = 0
  await new Promise<void>((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= bytesAtMost) chunks.push(chunk)
      else reject(tooLarge())
    })
    request.on('end', resolve)
    request.on('error', () => reject(new RequestFailure(400, 'The body broke off')))
    request.on('close', () => reject(new RequestFailure(400, 'The body broke off')))
  })
  const body = chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)
  if (!isUtf8(body)) throw new RequestFailure(400, 'The body is not UTF-8')
  return body.toString('utf8')
}

function tooLarge(): RequestFailure {
  return new RequestFailure(413, 'The body is larger than 10 MB')
}
