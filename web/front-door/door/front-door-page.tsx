import type { PublicFacts } from '@kps/crossings/tenant-access'
import { comparing, words } from '@kps/foundation/language'
import { type LanguageSwitchProps, Page, type PageFrame, type PageProps } from '@kps/web-kit/page'
import { asidePath, leavePath, pageAt, pathIn } from './paths.ts'
import type { FrontDoorContext, FrontDoorRoom } from './room.ts'
import { doorWords } from './words.ts'

export interface FrameChoices {
  /** The locality whose form this is. */
  locality?: PublicFacts | undefined
  /** Pages with answers change the language by sending their form. */
  languageSwitch?: LanguageSwitchProps | undefined
}

/** As much of a request as a frame needs. */
interface Asked {
  readonly var: Pick<FrontDoorRoom['Variables'], 'language' | 'settings'>
  readonly req: { readonly path: string }
}

/** What every public page has: the way out, the languages, 111 and the helplines, privacy, contact and help. */
export function frameOf(c: Asked, { locality, languageSwitch }: FrameChoices = {}): PageFrame {
  const { language, settings } = c.var
  const t = words(doorWords, language)
  return {
    language,
    mark: { name: t('frontDoor.name'), place: locality && nameOf(locality, language), href: pathIn(language, '/') },
    exitTo: leavePath,
    neutralSite: settings.NEUTRAL_SITE,
    showsSafety: true,
    languageSwitch: languageSwitch ?? { href: (to) => pathIn(to, pageAt(c.req.path)) },
    footer: {
      links: [
        { href: pathIn(language, '/help'), text: t('frontDoor.help') },
        { href: pathIn(language, '/privacy'), text: t('frontDoor.privacy') },
        { href: pathIn(language, '/accessibility'), text: t('frontDoor.accessibility') },
        { href: pathIn(language, '/contact'), text: t('frontDoor.contact') },
      ],
      shielded: { href: pathIn(language, asidePath), text: t('frontDoor.aside') },
      note: t('frontDoor.review'),
    },
  }
}

/** Localities by name, in the order of the reader's alphabet. */
export function byName(localities: readonly PublicFacts[], language: PageFrame['language']): readonly PublicFacts[] {
  const compare = comparing(language)
  return localities.toSorted((one, other) => compare(nameOf(one, language), nameOf(other, language)))
}

/** A locality's name in the reader's language. */
export const nameOf = (locality: PublicFacts, language: PageFrame['language']): string =>
  language === 'mi' ? locality.nameMi : locality.name

/** When its team can be reached, in the reader's language. */
export const hoursOf = (locality: PublicFacts, language: PageFrame['language']): string =>
  language === 'mi' ? locality.contactHoursMi : locality.contactHours

export const FrontDoorPage = ({
  c,
  locality,
  languageSwitch,
  ...rest
}: { c: FrontDoorContext } & FrameChoices & Omit<PageProps, keyof PageFrame>) => (
  <Page {...frameOf(c, { locality, languageSwitch })} {...rest} />
)
