import * as v from 'valibot'
import { meetingTypes } from './schema.ts'

export const cadences = meetingTypes.cadence.enumValues
export const meetingModes = meetingTypes.mode.enumValues
export type Cadence = (typeof cadences)[number]
export type MeetingMode = (typeof meetingModes)[number]

export interface MeetingType {
  readonly id: string
  readonly name: string
  readonly cadence: Cadence
  readonly usually: string
  readonly minutes: number | null
  readonly mode: MeetingMode
}

const line = (length: number) =>
  v.pipe(v.string('form.answer.unfit'), v.trim(), v.maxLength(length, 'form.text.tooLong'))
const needed = (length: number, missing: string) => v.pipe(line(length), v.minLength(1, missing))

/** What a table's group is called; empty in both languages for a table without a name of its own. */
export const groupNameInput = v.strictObject({ name: line(80), nameMi: line(80) })

/** Lengths are minutes of one meeting; tables differ from a quarter of an hour a day to a morning a week. */
export const meetingTypeInput = v.strictObject({
  name: needed(80, 'settings.meeting.nameMissing'),
  cadence: v.picklist(cadences, 'settings.meeting.cadenceMissing'),
  usually: line(120),
  minutes: v.pipe(
    line(4),
    v.regex(/^\d{0,4}$/, 'settings.meeting.minutesUnfit'),
    v.transform((text) => (text === '' ? null : Number(text))),
    v.nullable(
      v.pipe(
        v.number(),
        v.minValue(5, 'settings.meeting.minutesUnfit'),
        v.maxValue(720, 'settings.meeting.minutesUnfit'),
      ),
    ),
  ),
  mode: v.picklist(meetingModes, 'settings.meeting.modeMissing'),
})

/** What a picture says to whoever does not see it, in both languages. */
export const emblemTexts = v.strictObject({
  text: needed(120, 'settings.emblem.textMissing'),
  textMi: needed(120, 'settings.emblem.textMiMissing'),
})
