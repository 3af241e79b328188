import * as v from 'valibot'
import { said } from './message-key.ts'

/** Control characters, and the marks that can make a text read otherwise than it is stored. */
const unseen = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]/u
const unseenButLines = /[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069\uFEFF]/u

const blankIsAbsent = v.transform((text: string): string | undefined => (text === '' ? undefined : text))

const lineOf = (max: number) =>
  v.pipe(
    v.string(said.choice),
    v.check((text) => text.isWellFormed() && !unseen.test(text), said.characters),
    v.normalize('NFC'),
    v.trim(),
    v.maxLength(max, said.tooLong),
  )

const proseOf = (max: number) =>
  v.pipe(
    v.string(said.choice),
    v.transform((text) => text.replaceAll('\r\n', '\n')),
    v.check((text) => text.isWellFormed() && !unseenButLines.test(text), said.characters),
    v.normalize('NFC'),
    v.trim(),
    v.maxLength(max, said.tooLong),
  )

/** One line: NFC, trimmed; a blank one counts as not answered. */
export const line = (max: number) => v.optional(v.pipe(lineOf(max), blankIsAbsent))

/** One line that must be there. */
export const neededLine = (max: number, missing: string) => v.pipe(lineOf(max), v.minLength(1, missing))

/** Several lines, in the writer's own words. */
export const prose = (max: number) => v.optional(v.pipe(proseOf(max), blankIsAbsent))

/** Several lines that must be there. */
export const neededProse = (max: number, missing: string) => v.pipe(proseOf(max), v.minLength(1, missing))

/** One of a fixed list; a blank counts as not answered. */
export const choice = <const Options extends readonly string[]>(options: Options) =>
  v.optional(
    v.union(
      [
        v.picklist(options, said.choice),
        v.pipe(
          v.literal(''),
          v.transform(() => undefined),
        ),
      ],
      said.choice,
    ),
  )

export const yesNoUnknown = () => choice(['yes', 'no', 'unknown'])
