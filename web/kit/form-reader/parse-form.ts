import { FormRefused } from './form-refused.ts'

const mostFields = 2000
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const forbiddenNames = new Set(['__proto__', 'constructor', 'prototype'])
// Control characters but tab, line feed and carriage return: nobody types them, and they break logs, pages and printers.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const oldLineBreak = /[\u000b\u000c\u0085]/g

/**
 * What becomes of control characters, which come along when a text is pasted: the whole form is refused, or they alone are
 * left out (those that break a line break it still), so that nobody loses what they wrote.
 */
export type ControlCharacters = 'refuse' | 'leave-out'

/** The answers of a form by name, each in the order sent. It has no prototype. */
export type FormFields = Record<string, string[]>

/**
 * Reads `application/x-www-form-urlencoded` bytes strictly. Text comes out in NFC with line breaks as `\n`.
 * Throws `FormRefused` (400) for broken UTF-8 or percent signs, control characters unless they are left out, nameless fields, names that
 * JavaScript objects use themselves, or more than 2,000 fields; it throws nothing else.
 */
export function parseForm(bytes: Uint8Array, controls: ControlCharacters = 'refuse'): FormFields {
  const fields: FormFields = Object.create(null)
  const body = decode(() => utf8.decode(bytes))
  if (body === '') return fields
  const pairs = body.split('&', mostFields + 1)
  if (pairs.length > mostFields) throw new FormRefused(400, 'too many fields')
  for (const pair of pairs) {
    if (pair === '') continue
    const equals = pair.indexOf('=')
    const name = read(equals < 0 ? pair : pair.slice(0, equals), 'refuse')
    if (name === '' || forbiddenNames.has(name)) throw new FormRefused(400, 'a field has no usable name')
    const values = fields[name] ?? []
    values.push(equals < 0 ? '' : read(pair.slice(equals + 1), controls))
    fields[name] = values
  }
  return fields
}

function read(encoded: string, controls: ControlCharacters): string {
  const text = decode(() => decodeURIComponent(encoded.replaceAll('+', ' ')))
  const plain = text.replace(oldLineBreak, '\n').replace(controlCharacter, '')
  if (controls === 'refuse' && text.search(controlCharacter) >= 0) throw new FormRefused(400, 'a control character')
  return plain.replaceAll('\r\n', '\n').replaceAll('\r', '\n').normalize('NFC')
}

function decode(attempt: () => string): string {
  try {
    return attempt()
  } catch {
    throw new FormRefused(400, 'not readable as text')
  }
}
