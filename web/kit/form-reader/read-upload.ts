import { FormRefused } from './form-refused.ts'
import { readBody } from './read-body.ts'

export interface Upload {
  readonly fields: Readonly<Record<string, string>>
  /** The file's bytes; none when no file was chosen. Its name is not kept. */
  readonly file: Uint8Array<ArrayBuffer>
}

/**
 * A posted form with one file (`multipart/form-data`). Refuses with `FormRefused`: 415 for another type, 413 when the whole
 * is larger than the limit, counted as it streams, 400 when it cannot be read or a name comes twice.
 * @param limit most bytes of the whole body
 */
export async function readUpload(request: Request, fileField: string, limit: number): Promise<Upload> {
  const type = request.headers.get('content-type')
  if (!isUpload(type)) throw new FormRefused(415, 'not a form with a file')
  const parts = await partsOf(await readBody(request, limit), type ?? '')
  const fields: Record<string, string> = Object.create(null)
  let file = new Uint8Array()
  for (const [name, part] of parts) {
    if (name === fileField && typeof part !== 'string') file = new Uint8Array(await part.arrayBuffer())
    else if (typeof part !== 'string' || name in fields)
      throw new FormRefused(400, 'a field came twice, or with a file')
    else fields[name] = part.normalize('NFC')
  }
  return { fields, file }
}

/** True for a form that carries files. */
export const isUpload = (contentType: string | null): boolean =>
  /^multipart\/form-data\s*;\s*boundary=[^;]{1,200}$/i.test(contentType?.trim() ?? '')

async function partsOf(body: Uint8Array, type: string): Promise<FormData> {
  try {
    return await new Response(body.slice(), { headers: { 'content-type': type } }).formData()
  } catch {
    throw new FormRefused(400, 'the parts cannot be read')
  }
}
