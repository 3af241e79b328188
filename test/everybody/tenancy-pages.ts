import { type AHouse, type Answers, aVisitor, type Visitor } from '@kps/test/house'
import { applyToStart, fieldsOn } from '@kps/test/journeys'
import { newFormKey } from '@kps/web-kit/form-answers'
import type { Album } from './seen-page.ts'

/** What the hub's tenancy managers see: applications, and a locality from its making to its certificate. */
export async function seeTenancyPages(album: Album, house: AHouse): Promise<void> {
  const at = (path: string) => house.at('hub', path)
  const [one, other] = await Promise.all(
    ['hub-tenancy-1', 'hub-tenancy-2'].map((account) => house.signIn(account, album.language)),
  )
  if (!(one && other)) throw new Error('somebody was not let in')
  const send = async (who: Visitor, path: string, form: Answers = {}) => {
    const { status } = await who.ask(at(path), { form: { formKey: newFormKey(), ...form } })
    if (status !== 303) throw new Error(`${path}: ${status}`)
  }
  const read = async (path: string, name = path) => (await album.see(one, { name: `hub ${name}`, url: at(path) })).body

  const place = album.language === 'en' ? 'Pīwakawaka' : 'Ruru'
  const code = album.language === 'en' ? 'piwakawaka' : 'ruru'
  const { link, reference } = await applyToStart(house, { 'locality.name': place, 'organisation.section19': 'unknown' })
  const list = (await one.ask(at('/applications'))).body
  const id = new RegExp(`/applications/(app_\\w+)"[^>]*>[^<]*${reference}`).exec(list)?.[1] ?? ''
  const page = `/applications/${id}`
  const refused = async (who: Visitor, path: string, status: number, form: Answers) =>
    album.see(who, {
      name: `hub ${path.replace(id, ':application')}, ${status}`,
      url: at(path),
      ask: { form: { formKey: newFormKey(), ...form } },
      status,
    })
  await refused(one, page, 422, { decision: 'declined' })
  await send(one, page, { decision: 'approved' })
  await refused(one, page, 409, { decision: 'approved' })
  await album.see(other, { name: 'hub, an application for the second', url: at(page) })
  await read('/applications')
  await send(other, page, { decision: 'approved' })

  const making = `/localities/${code}/making`
  while (!(await one.ask(at(making))).body.includes('govuk-notification-banner--success'));
  await read(making)
  const backups = `/localities/${code}/backups`
  await send(one, backups)
  const backup = /action="(\/localities\/\w+\/backups\/bkp_\w+)"/.exec((await one.ask(at(backups))).body)?.[1] ?? ''
  await send(one, backup)
  await read(backups)

  const closing = `/localities/${code}/closing`
  await refused(one, closing, 422, { reason: '' })
  await send(one, closing, { reason: 'Te Awa' })
  await refused(other, `${closing}/confirm`, 422, { typed: 'x' })
  await send(other, `${closing}/confirm`, { typed: code })
  const manager = await comeIn(link, 'te-awa-manager')
  await manager.ask(house.at(code, '/export'), { form: { formKey: newFormKey() } })
  await send(other, `${closing}/destroy`, { typed: code })
  await read(`/localities/${code}/certificate`)
  for (const [kind, where] of [['backup-failed', code], ['wrong-database', 'te-awa'], ['referral-not-received']])
    await house.house.call('registry#Alarms', 'raise', kind ?? '', crypto.randomUUID(), where ?? '')
  await read('/localities')
  const alarm = /action="(\/alarms\/alm_\w+\/look)"/.exec(await read('/alarms'))?.[1] ?? ''
  await refused(one, alarm, 422, {})
  await send(one, alarm, { note: 'mended' })
  await read('/alarms/looked-at')
  await read('/rollout')
}

/** The lead opens the one-time link, accepts it and signs in with an account of the provider. */
async function comeIn(link: string, account: string): Promise<Visitor> {
  const lead = aVisitor()
  const carried = fieldsOn((await lead.ask(link)).body).filter(({ kind }) => kind === 'hidden')
  const form = Object.fromEntries(carried.map(({ name, value }) => [name, value]))
  const { body } = await lead.ask(link, { form })
  const signIn = /href="(\/sign-in\?for=[^"]*)"/.exec(body)?.[1] ?? '/sign-in'
  const choice = await lead.follow(new URL(signIn, link).href)
  await lead.follow(choice.url.href, { form: { account } })
  return lead
}
