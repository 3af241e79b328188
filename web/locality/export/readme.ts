import type { PublicFacts } from '@kps/crossings/tenant-access'
import { formatInstant, languages, words } from '@kps/foundation/language'
import type { Instant } from '@kps/foundation/time'
import { exportWords } from './words.ts'

/** What an export says of itself, in every language one after the other. */
export const readmeOf = (facts: PublicFacts, now: Instant): string =>
  languages
    .map((language) =>
      words(exportWords, language)('export.readme', {
        name: language === 'mi' ? facts.nameMi : facts.name,
        date: formatInstant(now, language),
        curly: '{',
        end: '}',
      }),
    )
    .join('\n\n---\n\n')
