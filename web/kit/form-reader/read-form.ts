import { FormRefused } from './form-refused.ts'
import { type ControlCharacters, type FormFields, parseForm } from './parse-form.ts'
import { readBody } from './read-body.ts'

/** One text per name, and a list per name that was declared a list. */
export type FormValues<List extends string = never> = Record<string, string | string[]> & Record<List, string[]>

export interface ReadFormOptions<List extends string> {
  /** Names that may come any number of times (checkboxes); the result has a list for each, empty when none came. */
  lists?: readonly List[]
  /** Most bytes of the body. */
  limit?: number
}

/**
 * The answers of a posted form, ready for a valibot schema. Refuses with `FormRefused`: 415 when it is not
 * `application/x-www-form-urlencoded`, 413 when it is larger than the limit (64 kB unless said), counted as it
 * streams, 400 when it cannot be read strictly, or when a name that is not a list comes twice.
 */
export async function readForm<const List extends string = never>(
  request: Request,
  options: ReadFormOptions<List> = {},
): Promise<FormValues<List>> {
  return settle(await readFields(request, options), options.lists ?? [])
}

/** As `readForm`, but every name has the list of what came, and control characters may be left out instead of refused. */
export async function readFields(
  request: Request,
  { limit = 65_536, controls }: { readonly limit?: number | undefined; readonly controls?: ControlCharacters } = {},
): Promise<FormFields> {
  if (!isForm(request.headers.get('content-type'))) throw new FormRefused(415, 'not a form')
  return parseForm(await readBody(request, limit), controls)
}

/** True for a urlencoded form in UTF-8; multipart and other character sets are not taken. */
export function isForm(contentType: string | null): boolean {
  return /^application\/x-www-form-urlencoded\s*(;\s*charset="?utf-8"?\s*)?$/i.test(contentType?.trim() ?? '')
}

/** Every declared list a list, everything else one text. Refuses (400) a name that came twice undeclared. */
export function settle<const List extends string>(fields: FormFields, lists: readonly List[]): FormValues<List> {
  const values: Record<string, string | string[]> = Object.create(null)
  for (const list of lists) values[list] = []
  for (const [name, texts] of Object.entries(fields)) {
    const [first, second] = texts
    if (Array.isArray(values[name])) values[name] = texts
    else if (first === undefined || second !== undefined) throw new FormRefused(400, 'a field came twice')
    else values[name] = first
  }
  return values as FormValues<List>
}
