import type { PlatformKeeps } from '@kps/crossings/tenancy'
import { type Language, words } from '@kps/foundation/language'
import { localitiesWords } from './localities-words.ts'

/** How long the place where databases lie may keep copies of its own. */
export function keepsLines(
  { afterRemovalDays, pointInTimeDays }: PlatformKeeps,
  language: Language,
): readonly string[] {
  const t = words(localitiesWords, language)
  return [
    afterRemovalDays === 0
      ? t('localities.keeps.removed.none')
      : t('localities.keeps.removed', { count: afterRemovalDays }),
    pointInTimeDays === 0 ? t('localities.keeps.back.none') : t('localities.keeps.back', { count: pointInTimeDays }),
  ]
}
