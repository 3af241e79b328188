import { idOf } from '@kps/crossings/ids'
import * as v from 'valibot'
import { askedBy, commandKey } from './asking.ts'

/** What an alarm can be about. Whatever else is raised is kept as `unknown`, so that no door makes kinds up. */
export const alarmKinds = [
  'wrong-database',
  'asked-often-for-one-locality',
  'asked-often-in-all',
  'asked-for-unknown-localities',
  'backup-failed',
  'referral-not-received',
  'question-not-received',
  'application-not-received',
  'publication-not-signed',
  'publication-wrong-signature',
  'publication-wrong-locality',
  'publication-refused',
  'unknown',
] as const
export type AlarmKind = (typeof alarmKinds)[number]

/** What somebody who looked at an alarm found: one of these and no words of their own, so that nothing of a person gets in. */
export const alarmNotes = ['mended', 'at-work', 'harmless', 'unexplained'] as const
export type AlarmNote = (typeof alarmNotes)[number]

/** Repeats are counted up to here; more are as many. */
export const mostRepeats = 1_000

interface Repeated {
  readonly kind: AlarmKind
  /** Public facts of the locality that it names; null where it names none, or one whose making was undone. */
  readonly locality: {
    readonly code: string
    readonly name: string
    readonly nameMi: string
    readonly isOpen: boolean
  } | null
  readonly times: number
  readonly firstAt: string
  readonly lastAt: string
}

/** Alarms of one kind about one locality that nobody has looked at: the newest, and how often it came. */
export interface Alarm extends Repeated {
  readonly id: `alm_${string}`
  /** Of the newest: what the doors' own logs call that request. */
  readonly requestId: string
}

/** Alarms that somebody looked at. */
export interface AlarmLook extends Repeated {
  readonly id: `lok_${string}`
  readonly note: AlarmNote
  /** A hub account. */
  readonly by: string
  readonly at: string
}

/** A page of them, newest first; `older` asks for the next. */
export interface PageOf<One> {
  readonly rows: readonly One[]
  readonly older: string | null
  /** How many nobody has looked at, on all pages. */
  readonly waiting: number
}

export const olderAlarms = v.nullable(idOf('alm'))
export const olderLooks = v.nullable(idOf('lok'))

/** All alarms of that one's kind about its locality, up to that one. */
export const lookAtAlarm = v.strictObject({
  alarmId: idOf('alm'),
  note: v.picklist(alarmNotes, 'alarms.note.missing'),
  by: askedBy,
  key: commandKey,
})

export type LookAtAlarm = v.InferInput<typeof lookAtAlarm>
