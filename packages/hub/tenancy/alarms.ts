import { idOf } from '@kps/crossings/ids'
import { alarmNotes, olderAlarms, olderLooks } from '@kps/crossings/tenancy'
import * as v from 'valibot'
import { defineAsking } from './define-asking.ts'
import { defineTelling } from './define-telling.ts'

/** What is wrong and nobody has looked at, newest first, a page at a time. */
export const listAlarms = defineAsking({
  permit: 'tenancy:read',
  action: 'alarms.listed',
  input: v.object({ older: olderAlarms }),
  ask: ({ keeping }, { older }) => keeping.listAlarms(older),
})

/** What somebody looked at, and what they found. */
export const listAlarmLooks = defineAsking({
  permit: 'tenancy:read',
  action: 'alarms.listed',
  input: v.object({ older: olderLooks }),
  ask: ({ keeping }, { older }) => keeping.listAlarmLooks(older),
})

/** Keeps that somebody has looked at an alarm, with what they found from a list: they write nothing of their own. */
export const lookAtAlarm = defineTelling({
  permit: 'tenancy:change',
  action: 'alarm.lookedAt',
  input: v.object({ alarmId: idOf('alm'), note: v.picklist(alarmNotes, 'alarms.note.missing') }),
  record: ({ alarmId }) => alarmId,
  tell: ({ keeping }, input, { by, key }) => keeping.lookAtAlarm({ ...input, by, key }),
})
