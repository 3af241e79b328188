import { makeId } from '@kps/crossings/ids'
import { toBase64Url } from '@kps/foundation/sealing'
import { defineCommand } from '@kps/locality/roles'
import * as v from 'valibot'
import { cleanPng, longestEmblem } from './clean-png.ts'
import { emblems } from './schema.ts'
import { emblemTexts } from './settings.ts'

const picture = v.pipe(
  v.custom<Uint8Array>((value) => value instanceof Uint8Array, 'settings.emblem.unfit'),
  v.check((bytes) => bytes.length > 0, 'settings.emblem.missing'),
  v.check((bytes) => bytes.length <= longestEmblem, 'settings.emblem.tooLarge'),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const clean = cleanPng(dataset.value)
    if (clean) return clean
    addIssue({ message: 'settings.emblem.unfit' })
    return NEVER
  }),
)

/**
 * Keeps the locality's own mark: a PNG of at most 64 kB and 1,024 pixels each way, stripped of what is not drawn, and what it
 * says in both languages. The newest one stands in the header. @throws BadInput
 */
export const giveEmblem = defineCommand({
  permit: 'locality:settle',
  action: 'emblem.given',
  input: v.strictObject({ picture, ...emblemTexts.entries }),
  commit: ({ orm, input, caller, now }) => {
    const id = makeId('emb', now)
    const row = { id, text: input.text, textMi: input.textMi, setAt: now, setBy: caller.accountId }
    return {
      changes: [orm.insert(emblems).values({ ...row, picture: toBase64Url(input.picture) })],
      record: id,
      persons: [],
      result: { emblemId: id },
    }
  },
})
