import { type ReferralHandoverInput, newFormKey as referralKey } from '@kps/crossings/referral-handover'
import { instantNow } from '@kps/foundation/time'
import { joinCaseTeam } from '@kps/locality/cases'
import { episodes } from '@kps/locality/episodes/schema'
import { readHome } from '@kps/locality/home'
import { receiveReferral } from '@kps/locality/referrals'
import { notificationDecisions } from '@kps/locality/triage/schema'
import { statementsOfOneRequest } from '@kps/test/statements'
import { type ALocality, aLocality, aRoom, asForm } from '@kps/test/tenants'
import { casesRoutes } from '@kps/web-locality/cases'
import { newFormKey } from '@kps/web-locality/door'
import { triageRoutes } from '@kps/web-locality/triage'
import { afterAll, beforeAll, expect, test } from 'vitest'

let locality: ALocality
let coordinator: Awaited<ReturnType<ALocality['visitAs']>>

beforeAll(async () => {
  locality = await aLocality()
  coordinator = await locality.visitAs('coordinator')
})
afterAll(() => locality.close())

/** Somebody asks for help for themself, and may tell of others. */
async function received(given: Partial<ReferralHandoverInput>) {
  const document = {
    documentVersion: 2,
    formKey: referralKey(),
    submittedAt: instantNow(),
    language: 'en',
    referrerKind: 'self',
    referrer: { name: 'Rangi Example', phone: '021 000 003' },
    whatHappened: 'I pushed her. I do not want to be like this.',
    ...given,
  }
  return (await receiveReferral(locality.lane('intake'), document, document.formKey)).referralId
}

const room = (language: 'en' | 'mi', visit = coordinator) => aRoom(() => visit(), [triageRoutes, casesRoutes], language)

/** What the page of a referral asks, and what comes of a decision made on it. */
function deciding(referralId: string, peopleCount: number, language: 'en' | 'mi' = 'en') {
  const at = `/triage/${referralId}`
  const people = Object.fromEntries(Array.from({ length: peopleCount }, (_, place) => [`people.${place}`, 'new']))
  const answers = { formKey: newFormKey(), turn: '0', peopleCount: String(peopleCount), ...people }
  const made = { outcome: 'new-case', reason: 'They ask for help.', leadAgencyId: locality.agencies.service }
  return {
    asked: async () => (await room(language).request(at)).text(),
    async decide(given: Record<string, string> = {}) {
      const answer = await room(language).request(at, asForm({ ...answers, ...made, ...given }))
      return { status: answer.status, to: answer.headers.get('location') ?? '', text: await answer.text() }
    },
  }
}

async function notices(referralId: string) {
  const [rows] = await locality.database.batch([locality.database.orm.select().from(notificationDecisions)])
  return (rows as (typeof notificationDecisions.$inferSelect)[]).filter((row) => row.referralId === referralId)
}

const ana = { role: 'victim-survivor', name: 'Ana Example' } as const

test.each([
  ['en', 'Are the others told that you hold this', 'Choose whether the people are told'],
  ['mi', 'Ka whakamōhiotia ētahi atu kei a koutou', 'Kōwhiria mēnā ka whakamōhiotia ngā tāngata'],
] as const)(
  'who asks for help for themself and names others: whether these are told is decided with it, and never forgotten (%s)',
  async (language, asks, missing) => {
    const referralId = await received({ ownPart: 'used-violence', people: [ana] })
    const { asked, decide } = deciding(referralId, 2, language)
    expect(await asked()).toContain(asks)
    expect(await asked()).toMatch(/value="do-not-contact" checked/)
    const without = await decide()
    expect([without.status, without.text]).toEqual([422, expect.stringContaining(missing)])
    expect(without.text).toContain('href="#notification"')
    expect(await notices(referralId)).toEqual([])
    expect((await decide({ notification: 'notified' })).text).toContain('href="#notificationReason"')
    expect((await decide({ notification: 'do-not-contact' })).status).toBe(303)
    expect(await notices(referralId)).toMatchObject([{ outcome: 'do-not-contact', turn: 1 }])
  },
)

test.each([
  ['names nobody', { ownPart: 'harmed' }],
  ['names themself again', { ownPart: 'harmed', people: [{ role: 'victim-survivor', name: 'rangi  EXAMPLE' }] }],
] as const)('who asks for help for themself and %s leaves nobody to be told', async (_, given) => {
  const referralId = await received({ ...given, people: 'people' in given ? [...given.people] : [] })
  const { asked, decide } = deciding(referralId, 1)
  expect(await asked()).not.toContain('name="notification"')
  expect((await decide()).status).toBe(303)
  expect(await notices(referralId)).toEqual([])
})

test('somebody in the list whom the sender does not give their own name counts as another', async () => {
  const nameless = await received({ referrer: { phone: '021 000 004' }, ownPart: 'harmed', people: [ana] })
  expect(await deciding(nameless, 1).asked()).toContain('name="notification"')
  const mother = { role: 'victim-survivor', relationship: 'my mother' } as const
  expect(await deciding(await received({ ownPart: 'harmed', people: [mother] }), 1).asked()).toContain(
    'name="notification"',
  )
})

test('whoever works the case reads that the sender may be using violence, in words and shape, and nowhere in a title', async () => {
  const { decide } = deciding(await received({ ownPart: 'used-violence', people: [ana] }), 2)
  const { to } = await decide({ notification: 'do-not-contact' })
  const practitioner = await locality.visitAs('practitioner')
  await joinCaseTeam(
    coordinator(),
    { caseId: to.slice('/cases/'.length), accountId: (await readHome(practitioner())).actor.accountId },
    newFormKey(),
  )
  locality.server.clearLog()
  locality.server.logStatements(true)
  const english = await (await room('en', practitioner).request(to)).text()
  locality.server.logStatements(false)
  expect(statementsOfOneRequest(locality.server.statements()).length).toBeLessThanOrEqual(10)
  expect(english).toMatch(/govuk-tag[^>]*>Sender may be using violence/)
  expect(english).toContain('says that they have hurt or frightened somebody')
  expect(english).toContain('This is no finding')
  const maori = await (await room('mi', practitioner).request(to)).text()
  expect(maori).toMatch(/govuk-tag[^>]*>Tērā pea kei te tūkino te kaituku/)
  for (const page of [english, maori])
    expect(page.match(/<title>[^<]*|<h[1-6][^>]*>[^<]*/g)?.join()).not.toMatch(/Sender|kaituku/)
  const [rows] = await locality.database.batch([locality.database.orm.select().from(episodes)])
  for (const row of rows as (typeof episodes.$inferSelect)[]) expect(Object.values(row).join()).not.toContain('says-so')
})

test('a case that comes of anybody else’s referral bears no such mark', async () => {
  const { decide } = deciding(await received({ ownPart: 'harmed', people: [{ ...ana, role: 'other' }] }), 2)
  const { to } = await decide({ notification: 'do-not-contact' })
  expect(await (await room('en').request(to)).text()).not.toContain('Sender may be')
})
