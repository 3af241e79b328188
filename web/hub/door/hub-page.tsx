import { type Language, words } from '@kps/foundation/language'
import { permitsOf, type SignedIn } from '@kps/hub/roles'
import { Page, type PageFrame, type PageProps } from '@kps/web-kit/page'
import type { HubContext } from './room.ts'
import { doorWords } from './words.ts'

const links = [
  { href: '/', key: 'hub.nav.figures', permit: 'figures:read' },
  { href: '/applications', key: 'hub.nav.applications', permit: 'application:read' },
  { href: '/localities', key: 'hub.nav.localities', permit: 'tenancy:read' },
  { href: '/alarms', key: 'hub.nav.alarms', permit: 'tenancy:read' },
  { href: '/rollout', key: 'hub.nav.rollout', permit: 'tenancy:read' },
] as const

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
  const held = permitsOf(actor?.roles ?? [])
  const mine = links.filter((link) => held.has(link.permit))
  const frame = hubFrame(language)
  return {
    ...frame,
    // Whoever may not see the figures begins where their own work is.
    mark: { ...frame.mark, href: mine[0]?.href ?? '/' },
    showsSafety: actor === undefined,
    languageSwitch: { href: (to) => `${c.req.path}?${new URLSearchParams({ ...c.req.query(), language: to })}` },
    ...(actor && {
      navigation: mine.map((link) => ({
        href: link.href,
        text: t(link.key),
        current: link.href === '/' ? c.req.path === '/' : `${c.req.path}/`.startsWith(`${link.href}/`),
      })),
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
