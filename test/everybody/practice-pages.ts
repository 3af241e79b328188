import type { Language } from '@kps/foundation/language'
import { createHubApp } from '@kps/hub-door/app'
import { createLocalityApp } from '@kps/locality-door/app'
import { type AHouse, type Answers, aVisitor, type Visitor, withSession } from '@kps/test/house'
import { fieldsOn } from '@kps/test/journeys'
import { newFormKey } from '@kps/web-locality/door'
import { seeLinks } from './link-pages.ts'
import { addressOf, oneOfEach } from './one-of-each.ts'
import { Album } from './seen-page.ts'
import { seeTenancyPages } from './tenancy-pages.ts'

type Routes = readonly { readonly method: string; readonly path: string }[]
const pathsOf = (routes: Routes, asked: string): readonly string[] => [
  ...new Set(routes.filter(({ method, path }) => method === asked && path !== '/*').map(({ path }) => path)),
]

/** Answered with something else than a page: two steps of the sign-in, and a stream of how far a job is, a picture. */
const notPages = ['/sign-in', '/sign-in/callback', '/release-progress', '/emblem/:emblem', '/invitation/:secret']
/** Take anything at all, so that they never come back: they end a session, turn keys on, try once more, or have
 * nothing but a button; and one takes a file. */
const neverRefused = [
  '/sign-out',
  '/shortcuts',
  '/transfers',
  '/settings/open',
  '/settings/meetings/:meeting/end',
  '/settings/mark',
  '/export',
  '/invitation/:secret',
  '/staff/invitations/:invitation/revoke',
  '/agencies/:agency/hand-back',
]

/** What only the hub's tenancy managers open: seen on the way from an application to a certificate. */
const isTenancy = (path: string) => /^\/(alarms|applications|localities|rollout)\b/.test(path)

/** What is sent to a form so that it comes back; nothing but what it carries unseen where nothing is said here. */
const refused: Readonly<Record<string, Answers>> = {
  '/cases/:case/people/:person/safety-plan/print': { safeToHold: 'no' },
  '/staff/people/:account': { act: 'none' },
  '/settings/contact': { phone: '0800 KOWHAI' },
  '/settings/names': { name: 'A name that is far too long for a header '.repeat(3) },
}

/** Other addresses of the same pages, which show them narrowed down, sorted, empty or from further on. */
const variants = [
  '/cases?which=all',
  '/triage?only=danger&from=self',
  '/quarantine?list=set-aside',
  '/cases/:case?sort=due',
]

/** Every page and state of a locality and the hub that a real house shows to who works there, in one language. */
export async function seePracticePages(house: AHouse, language: Language): Promise<Album> {
  const album = new Album(language, false)
  const known = await oneOfEach(house)
  const at = (path: string) => house.at('kowhai-bay', addressOf(path, known))
  const [coordinator, manager, practitioner, analyst, other] = await Promise.all(
    [
      'kowhai-bay-coordinator-1',
      'kowhai-bay-manager',
      'kowhai-bay-practitioner-2',
      'hub-analyst',
      'harbour-coordinator-1',
    ].map((account) => house.signIn(account, language)),
  )
  if (!(coordinator && manager && practitioner && analyst && other)) throw new Error('somebody was not let in')
  const routes = createLocalityApp().routes
  for (const path of [...pathsOf(routes, 'GET').filter((path) => !notPages.includes(path)), ...variants])
    if (path !== '/export') await album.see(coordinator, { name: `locality ${path}`, url: at(path) })
  for (const path of pathsOf(routes, 'POST').filter((path) => !neverRefused.includes(path))) {
    const who = path === '/publications' ? manager : coordinator
    // A plan is read at one address and written at another.
    const opened = await who.ask(at(routes.some((route) => route.path === `${path}/edit`) ? `${path}/edit` : path))
    const carried = opened.status === 200 ? fieldsOn(opened.body).filter(({ kind }) => kind === 'hidden') : []
    const unseen = Object.fromEntries(carried.map(({ name, value }) => [name, value]))
    const form = { ...unseen, formKey: newFormKey(), ...refused[path] }
    await album.see(who, { name: `locality ${path}, not right`, url: at(path), ask: { form }, status: 422 })
  }
  for (const path of ['/', '/publications', '/export'])
    await album.see(manager, { name: `manager ${path}`, url: at(path) })
  for (const path of ['/', '/cases']) await album.see(practitioner, { name: `practitioner ${path}`, url: at(path) })
  for (const path of ['/questions', '/quarantine', '/transfers', '/agency-notices'])
    await album.see(other, { name: `${path}, nothing there`, url: house.at('harbour', path) })
  await seePaper(album, coordinator, at)
  await seeContacts(album, manager, at)
  for (const path of pathsOf(createHubApp().routes, 'GET').filter(
    (path) => !(notPages.includes(path) || isTenancy(path)),
  ))
    await album.see(analyst, { name: `hub ${path}`, url: house.at('hub', path) })
  await seeTenancyPages(album, house)
  await seeLinks(album, house, coordinator, at)
  await seeDoorsShut(album, house, { coordinator, practitioner }, at)
  return album
}

/** What comes out of the printer, small and large. */
async function seePaper(album: Album, visitor: Visitor, at: (path: string) => string): Promise<void> {
  const url = at('/cases/:case/people/:person/safety-plan/print')
  const version = /name="version" value="(\d+)"/.exec((await visitor.ask(url)).body)?.[1] ?? '1'
  for (const size of ['usual', 'large']) {
    const form = { formKey: newFormKey(), safeToHold: 'yes', version, size }
    await album.see(visitor, { name: `safety plan on paper, ${size}`, url, ask: { form } })
  }
}

/** What the public will read, before it does; and that somebody else was quicker. */
async function seeContacts(album: Album, visitor: Visitor, at: (path: string) => string): Promise<void> {
  const url = at('/settings/contact')
  const said = { phone: '09 555 0100', hours: 'Every day', hoursMi: 'Ia rā', email: 'a@b.example', address: 'PO Box 1' }
  const asked = (version: string) => ({ form: { ...said, version, go: 'check' } })
  await album.see(visitor, { name: 'how people reach us, to be checked', url, ask: asked('0') })
  await album.see(visitor, { name: 'how people reach us, changed by another', url, ask: asked('7'), status: 409 })
}

/** Whoever may not come in, or asks in a way that no page of ours does. */
async function seeDoorsShut(
  album: Album,
  house: AHouse,
  { coordinator, practitioner }: { readonly coordinator: Visitor; readonly practitioner: Visitor },
  at: (path: string) => string,
): Promise<void> {
  const nobody = aVisitor(album.language)
  const ended = withSession(house, 'kowhai-bay', 'A'.repeat(43), album.language)
  const json = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }
  const elsewhere = { form: {}, headers: { 'sec-fetch-site': 'cross-site' } }
  await album.see(nobody, { name: 'welcome', url: at('/'), status: 401 })
  await album.see(ended, { name: 'the session has ended', url: at('/'), status: 401 })
  await album.see(nobody, { name: 'welcome to the hub', url: house.at('hub'), status: 401 })
  await album.see(practitioner, { name: 'not yours to open', url: at('/triage'), status: 403 })
  await album.see(coordinator, { name: 'not there', url: at('/nowhere'), status: 404 })
  await album.see(coordinator, { name: 'no such case', url: at('/cases/x'), status: 404 })
  await album.see(coordinator, { name: 'no such way', url: at('/cases'), ask: { method: 'DELETE' }, status: 405 })
  await album.see(coordinator, { name: 'no such form', url: at('/cases'), ask: json, status: 415 })
  await album.see(coordinator, { name: 'not from here', url: at('/sign-out'), ask: elsewhere, status: 403 })
  await album.see(nobody, { name: 'sign-in, never begun', url: at('/sign-in/callback'), status: 401 })
  const leaving = await house.signIn('te-awa-practitioner-1', album.language)
  await album.see(leaving, { name: 'signed out', url: house.at('te-awa', '/sign-out'), ask: { form: {} } })
  const choice = await nobody.follow(house.at('te-awa', '/sign-in'))
  const arrived = await nobody.follow(choice.url.href, { form: { account: 'te-awa-manager' } })
  album.keep(
    'signed in',
    arrived.url.href,
    arrived.status,
    arrived.body,
    String(arrived.headers['content-security-policy']),
  )
}
