import { inLanguage, type Language, words } from '@kps/foundation/language'
import { permitsOf, type SignedIn } from '@kps/locality/roles'
import { Page, type PageFrame, type PageProps } from '@kps/web-kit/page'
import type { LocalityContext } from './room.ts'
import { keysOf, type Shortcut } from './shortcut-keys.ts'
import { type DoorKey, doorWords } from './words.ts'

const links = [
  { href: '/', key: 'door.nav.home', keys: 'home', permit: 'home:read' },
  { href: '/triage', key: 'door.nav.triage', keys: 'triage', permit: 'referral:read' },
  { href: '/questions', key: 'door.nav.questions', keys: 'questions', permit: 'question:read' },
  { href: '/cases', key: 'door.nav.cases', keys: 'cases', permit: 'case:list' },
  { href: '/agencies', key: 'door.nav.agencies', keys: 'agencies', permit: 'agency:read' },
  { href: '/settings', key: 'door.nav.settings', keys: 'settings', permit: 'locality:settle' },
  { href: '/publications', key: 'door.nav.publications', keys: 'publications', permit: 'publication:read' },
  { href: '/staff', key: 'door.nav.staff', keys: 'staff', permit: 'staff:read' },
] as const satisfies readonly {
  href: string
  key: DoorKey
  keys: Shortcut
  permit: Parameters<ReturnType<typeof permitsOf>['has']>[0]
}[]

/** The frame of every page of a locality: its name, the language switch, who is signed in, and where they may go. */
export function frameOf(c: LocalityContext, actor?: SignedIn): PageFrame {
  const { facts, language } = c.var
  const t = words(doorWords, language)
  const held = permitsOf(actor?.roles ?? [])
  return {
    language,
    mark: {
      name: t('door.name'),
      place: language === 'mi' ? facts.nameMi : facts.name,
      href: '/',
      ...ownMark(actor, language),
    },
    languageSwitch: { href: (to) => `${c.req.path}?language=${to}` },
    navigation: links
      .filter((link) => held.has(link.permit))
      .map((link) => ({
        href: link.href,
        text: t(link.key),
        current: isUnder(c.req.path, link.href),
        keys: keysOf(c, link.keys),
      })),
    // Anybody may be reading what is open to all.
    showsSafety: actor === undefined,
    signedIn: actor && {
      name: actor.name,
      place: actor.agency,
      signOutAction: '/sign-out',
      others: actor.capacities > 1 ? { href: '/acting-for', text: t('door.others') } : undefined,
    },
    footer: {
      links: [
        { href: '/privacy', text: t('door.footer.privacy') },
        { href: '/contact', text: t('door.footer.contact') },
        { href: '/help', text: t('door.footer.help') },
        { href: '/shortcuts', text: t('door.footer.shortcuts'), keys: keysOf(c, 'help') },
      ],
    },
  }
}

/** The group's own name and mark, which only those who sign in see. */
function ownMark(actor: SignedIn | undefined, language: Language) {
  if (!actor) return {}
  const { group, emblem } = actor.own
  return {
    group: (group && inLanguage(group, language)) || undefined,
    emblem: emblem ? <img src={`/emblem/${emblem.id}`} alt={inLanguage(emblem, language)} height="48" /> : undefined,
  }
}

const isUnder = (path: string, href: string) =>
  href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`)

/** A page of a locality's door: `<LocalityPage c={c} actor={actor} title={…}>`. */
export const LocalityPage = ({
  c,
  actor,
  ...rest
}: { c: LocalityContext; actor?: SignedIn | undefined } & Omit<PageProps, keyof PageFrame>) => (
  <Page {...frameOf(c, actor)} {...rest} />
)
