import type { Language } from '@kps/foundation/language'
import { practiceWord } from '@kps/web-locality/practice-words'

/** What an asker says of themself: role and kind of organisation; an empty text when they said nothing. */
export const fromInWords = (
  asker: { readonly role?: string | undefined; readonly organisationKind?: string | undefined },
  language: Language,
): string =>
  [asker.role, asker.organisationKind && practiceWord('organisation', asker.organisationKind, language)]
    .filter(Boolean)
    .join(', ')
