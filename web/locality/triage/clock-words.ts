import { type Language, words } from '@kps/foundation/language'
import type { Clock } from '@kps/locality/triage'
import { triageWords } from './words.ts'

/** How long it has waited and, when it is late, by how much: in words, so that no colour is needed. */
export function clockInWords(
  clock: Clock,
  language: Language,
): { readonly waited: string; readonly late: string | undefined } {
  const t = words(triageWords, language)
  const target = clock.targetHours
  const waited =
    clock.hoursWaiting === 0
      ? t('triage.clock.fresh', { target })
      : t('triage.clock.hours', { hours: clock.hoursWaiting, target })
  if (clock.hoursLate === undefined) return { waited, late: undefined }
  const late = clock.hoursLate === 0 ? t('triage.clock.justLate') : t('triage.clock.late', { hours: clock.hoursLate })
  return { waited, late }
}
