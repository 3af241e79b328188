import { type ALocality, aLocality, aRoom } from '@kps/test/tenants'
import { homeRoutes } from '@kps/web-locality/home'
import { triageRoutes } from '@kps/web-locality/triage'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aFrontDoor, pageOf, type Typed } from './a-front-door.ts'

let locality: ALocality
let door: ReturnType<typeof aFrontDoor>

beforeAll(async () => {
  locality = await aLocality()
  door = aFrontDoor(locality)
})
afterAll(() => locality.close())

const form = '/kowhai-bay'

/** He says that he has hurt his partner, and asks for help. */
const himself: Readonly<Record<string, Typed>> = {
  start: { referrerKind: 'self' },
  reach: { 'referrer.name': 'Rangi Example', 'referrer.phone': '021 000 003' },
  part: { ownPart: 'used-violence' },
  where: { whereIsPersonUsingViolence: 'At my brother’s, on my own' },
  tamariki: { whereAreChildren: 'With their mother' },
  happened: { whatHappened: 'I pushed her. I do not want to be like this.' },
}

/** What a coordinator sees: home, the queue, and the newest referral in it or the first. */
async function seenByCoordinator(language: 'en' | 'mi' = 'en', which: 'newest' | 'first' = 'newest') {
  const visit = await locality.visitAs('coordinator')
  const room = aRoom(() => visit(), [homeRoutes, triageRoutes], language)
  const at = async (path: string) => (await room.request(path)).text()
  const queue = await at('/triage')
  const id = [...queue.matchAll(/href="\/triage\/(ref_\w+)"/g)].at(which === 'first' ? 0 : -1)?.[1]
  return { home: await at('/'), queue, referral: await at(`/triage/${id}`) }
}

async function send(answers: Readonly<Record<string, Typed>>) {
  const { met, seen } = await door.walk(form, answers)
  return { met, seen, receipt: await door.press(form, seen, {}, 'send') }
}

test('somebody who has hurt another is heard with respect, asked for less, and given a number to ring', async () => {
  const { met, receipt, seen } = await send(himself)
  expect(met).toEqual([
    ...['start', 'safe', 'danger', 'reach', 'reach-safely', 'part', 'step-back', 'where', 'tamariki', 'happened'],
    ...['concerns', 'people'],
  ])
  expect(seen.html).toContain('Where are you now, and who is with you?')
  expect(receipt.status).toBe(200)
  expect(receipt.html).toContain('takes courage')
  expect(receipt.html).toContain('0800 456 450')
  expect((await door.received()).newest).toMatchObject({ documentVersion: 2, ownPart: 'used-violence', people: [] })
})

test('nothing leads him to her: he is not asked where she is, what is safe for her, or what the tamariki say', async () => {
  const { seen } = await door.walk(form, himself)
  const list = await door.press(form, seen, {}, 'people')
  const added = await door.press(form, list, {}, 'add')
  const part = await door.press(form, added, { 'people.0.role': 'victim-survivor' })
  const age = await door.press(form, part, { 'people.0.name': 'Ana Example' })
  const named = await door.press(form, age)
  expect(pageOf(named)).toBe('check')
  await door.press(form, named, {}, 'send')
  const { newest } = await door.received()
  expect(newest?.people).toEqual([{ role: 'victim-survivor', name: 'Ana Example' }])
  expect([newest?.consent, newest?.ipp3a, newest?.childView]).toEqual([undefined, undefined, undefined])
})

test('he can say so too when he writes as whānau about the other', async () => {
  const { met, receipt } = await send({
    ...himself,
    start: { referrerKind: 'whanau-or-friend' },
    part: { ownPart: 'both' },
    'people.0': { 'people.0.role': 'person-using-violence' },
    'people.0.name': { 'people.0.name': 'Ana Example' },
    you: { 'referrer.relationship': 'husband', 'referrer.isOrWasPartner': 'yes' },
  })
  for (const page of ['consent', 'told', 'child-view', 'people.0.reach']) expect(met).not.toContain(page)
  expect(receipt.html).toContain('takes courage')
})

test('a coordinator sees in words and shape that the sender may be using violence, in the queue and on the referral', async () => {
  await send(himself)
  const { queue, referral } = await seenByCoordinator()
  expect(queue).toMatch(/govuk-tag[^>]*>Sender may be using violence/)
  expect(referral).toContain('says that they have hurt or frightened somebody')
  expect(referral).toContain('Tell the sender nothing about the others')
  expect(referral).toContain('Where the sender is, and who is with them')
  expect(referral).toMatch(/Rangi Example · <?[^<]*[Pp]erson using violence/)
  expect((await seenByCoordinator('mi')).queue).toContain('Tērā pea kei te tūkino te kaituku')
})

test('a partner who accuses the other is marked for the coordinator, and learns nothing of it', async () => {
  const accusing = {
    start: { referrerKind: 'whanau-or-friend' },
    part: { ownPart: 'not-involved' },
    happened: { whatHappened: 'She shouts at me and the tamariki are scared.' },
    'people.0': { 'people.0.role': 'person-using-violence' },
    'people.0.name': { 'people.0.name': 'Ana Example' },
    you: { 'referrer.relationship': 'husband', 'referrer.isOrWasPartner': 'yes' },
  }
  const partner = await send(accusing)
  const { referral } = await seenByCoordinator()
  expect(referral).toContain('The sender is or was the partner of somebody here')
  const neighbour = await send({ ...accusing, you: { 'referrer.relationship': 'neighbour' } })
  const masked = (html: string) => html.replace(/<strong>[A-Z]+ \d{3} \d{2}<\/strong>/, '')
  expect(masked(partner.receipt.html)).toBe(masked(neighbour.receipt.html))
})

test('danger stands first, and all that the form carries is shown to the coordinator, in both languages', async () => {
  await send({
    start: { referrerKind: 'professional' },
    safe: { safeToTalkNow: 'unknown' },
    danger: { immediateDanger: 'yes' },
    reach: { 'referrer.name': 'Mere Example', 'referrer.phone': '021 7', 'referrer.preferredContact': 'text' },
    'reach-safely': { 'referrer.safeToContact.when': 'After three', 'referrer.safeToContact.notes': 'Ask for Mere.' },
    where: { whereIsPersonUsingViolence: 'At the pub' },
    tamariki: { whereAreChildren: 'At Nana’s' },
    happened: { whatHappened: 'He came back.' },
    concerns: { concerns: ['weapons'] },
    'people.0': { 'people.0.role': 'child' },
    'people.0.name': { 'people.0.name': 'T' },
    'people.0.age': { 'people.0.age.date-year': '2017' },
    'people.0.reach': { 'people.0.address': '7 Example Road', 'people.0.safeToContact.notes': 'Not at home.' },
    consent: { 'consent.sought': 'not-safe-to-ask', 'consent.reason': 'He reads her phone.' },
    'child-view': { childView: 'Wants the dog to come too.' },
    told: { 'ipp3a.toldPerson': 'serious-threat', 'ipp3a.note': 'Wait until Friday.' },
    you: {
      'referrer.organisation': 'Harakeke School',
      'referrer.organisationKind': 'education',
      'referrer.role': 'Kaiako',
    },
  })
  const words = [
    ...['Mere Example', '021 7', 'After three', 'Ask for Mere.', 'At the pub', 'At Nana’s', 'He came back.'],
    ...['7 Example Road', 'Not at home.', 'He reads her phone.', 'Wants the dog to come too.', 'Wait until Friday.'],
    ...['Harakeke School', 'Kaiako', '2017'],
  ]
  const said = {
    en: ['Weapons used', 'Not safe to ask', 'could put somebody in danger', 'Text message', 'School, kura', 'English'],
    mi: ['rākau patu', 'Kāore i haumaru te pātai', 'ka mōrearea pea tētahi', 'Kupu tuhi waea', 'kura', 'Te reo Pākehā'],
  }
  for (const language of ['en', 'mi'] as const) {
    const { home, referral } = await seenByCoordinator(language, 'first')
    for (const word of [...words, ...said[language]]) expect(referral).toContain(word)
    expect(home).toMatch(/The form has called nobody|Kāore te puka i waea ki tētahi/)
  }
})
