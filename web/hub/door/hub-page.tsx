import { type Language, words } from '@kps/foundation/language'
import type { SignedIn } from '@kps/hub/roles'
import { Page, type PageFrame, type PageProps } from '@kps/web-kit/page'
import type { HubContext } from './room.ts'
import { doorWords } from './words.ts'

/** The frame of a page for nobody in particular. */
export function hubFrame(language: Language): PageFrame {
  const t = words(doorWords, language)
  return {
    language,
    mark: { name: t('hub.name'), place: t('hub.place'), href: '/' },
    showsSafety: true,
    footer: {
      links: [
        { href: '/privacy', text: t('hub.footer.privacy') },
        { href: '/contact', text: t('hub.footer.contact') },
        { href: '/help', text: t('hub.footer.help') },
      ],
    },
  }
}

/** The frame of every page of the hub's door. The language switch keeps what the page was asked for. */
export function frameOf(c: HubContext, actor?: SignedIn): PageFrame {
  const { language } = c.var
  const t = words(doorWords, language)
  return {
    ...hubFrame(language),
    showsSafety: actor === undefined,
    languageSwitch: { href: (to) => `${c.req.path}?${new URLSearchParams({ ...c.req.query(), language: to })}` },
    ...(actor && {
      navigation: [{ href: '/', text: t('hub.nav.figures'), current: c.req.path === '/' }],
      signedIn: { name: actor.name, place: t('hub.place'), signOutAction: '/sign-out' },
    }),
  }
}

/** A page of the hub's door: `<HubPage c={c} actor={actor} title={…}>`. */
export const HubPage = ({
  c,
  actor,
  ...rest
}: { c: HubContext; actor?: SignedIn | undefined } & Omit<PageProps, keyof PageFrame>) => (
  <Page {...frameOf(c, actor)} {...rest} />
)
