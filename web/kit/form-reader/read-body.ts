import { FormRefused } from './form-refused.ts'

/** A request's body, at most so many bytes, counted as it streams; refuses (413) without reading on. */
export async function readBody(request: Request, limit: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new FormRefused(413, 'too large')
  const reader = request.body?.getReader()
  if (!reader) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  for (let part = await next(reader); part; part = await next(reader)) {
    size += part.byteLength
    if (size > limit) {
      // Not waited for: where the body is read twice, it is cancelled only once both readers have.
      reader.cancel().catch(() => undefined)
      throw new FormRefused(413, 'too large')
    }
    chunks.push(part)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}

async function next(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array | undefined> {
  try {
    return (await reader.read()).value
  } catch {
    throw new FormRefused(400, 'the body ended early')
  }
}
