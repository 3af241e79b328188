import { makeId } from '@kps/crossings/ids'
import { newFormKey } from '@kps/crossings/referral-handover'
import { insertOrganisationStanding, standingPlace } from '@kps/foundation/access'
import { instantNow } from '@kps/foundation/time'
import { joinAgency } from '@kps/locality/agencies'
import { readHome } from '@kps/locality/home'
import { receiveReferral } from '@kps/locality/referrals'
import type { LocalityVisit } from '@kps/locality/roles'
import { changeRoles, endAccess, listStaff, readColleague, restorePerson, suspendPerson } from '@kps/locality/staff'
import { counted } from '@kps/test/statements'
import { type ALocality, aBrowser, aLocality, anInvitation, claim, comeIn, grantTo, show, use } from '@kps/test/tenants'
import { afterAll, beforeAll, expect, test } from 'vitest'

let locality: ALocality
let administrator: Awaited<ReturnType<typeof comeIn>>
let coordinator: (now?: LocalityVisit['now']) => LocalityVisit
let lead: Awaited<ReturnType<typeof comeIn>>
let people = 0

/** An agency of a test's own, with one administrator. */
async function anAgency(name: string) {
  const agencyId = makeId('agy', instantNow())
  const agency = { id: agencyId, name, kind: 'ngo', isFamilyViolenceAgency: 'yes' } as const
  await joinAgency(locality.lane('founding'), agency, `agency-${agencyId}`)
  const invited = await anInvitation(locality, { agencyId, roles: ['administrator'] })
  return { agencyId, administrator: await comeIn(locality, invited, aBrowser(), `administrator-of-${agencyId}`) }
}

beforeAll(async () => {
  locality = await aLocality()
  const { coordination, service } = locality.agencies
  const first = await anInvitation(locality, { agencyId: service, roles: ['administrator', 'practitioner'] })
  administrator = await comeIn(locality, first, aBrowser(), 'administrator')
  const founding = await anInvitation(locality, {
    agencyId: coordination,
    roles: ['coordinator', 'manager', 'administrator'],
  })
  lead = await comeIn(locality, founding, aBrowser(), 'lead')
  coordinator = await locality.visitAs('coordinator')
})
afterAll(() => locality?.close())

const signedOut = { code: 'not-signed-in' }
const idOf = async (visit: () => LocalityVisit) => (await readHome(visit())).actor.accountId
const key = newFormKey

/** Somebody new who works for the service, and their visits. */
async function colleague(roles: readonly ('practitioner' | 'administrator')[] = ['practitioner']) {
  people += 1
  const invited = await anInvitation(
    locality,
    { agencyId: locality.agencies.service, roles, name: `Colleague ${people}` },
    administrator(),
  )
  const visit = await comeIn(locality, invited, aBrowser(), `colleague-${people}`)
  return { visit, accountId: await idOf(visit), subject: `colleague-${people}` }
}

/** Suspends or restores the service, as the coordinator's command does it. */
async function say(state: 'suspended' | 'restored', turn: number) {
  const { database, vault, agencies } = locality
  const reason = await vault.seal(standingPlace('organisation_standings', agencies.service, turn), 'Why.')
  const said = { organisationId: agencies.service, turn, state, reason, at: instantNow(), by: 'somebody' }
  await database.batch([insertOrganisationStanding(database.orm, said)])
}

test('an administrator sees the people of their own agency and nobody else’s; a coordinator sees any', async () => {
  const own = (await listStaff(administrator())).answer
  expect(own).toMatchObject({ agency: 'Harakeke House', isOwn: true, hasAdministrator: true })
  const agencyId = locality.agencies.coordination
  await expect(listStaff(administrator(), { agencyId })).rejects.toMatchObject({ code: 'not-found' })
  const other = { accountId: await idOf(lead) }
  await expect(readColleague(administrator(), other)).rejects.toMatchObject({ code: 'not-found' })
  const seen = (await listStaff(coordinator(), { agencyId: locality.agencies.service })).answer
  expect(seen.people).toEqual(own.people)
  const { visit } = await colleague()
  await expect(listStaff(visit())).rejects.toMatchObject({ code: 'not-permitted' })
})

test('a page of people and one of a colleague are one round trip of at most ten statements, and 25 names', async () => {
  const { police } = locality.agencies
  for (let each = 0; each < 27; each += 1) await grantTo(locality, `police-${each}`, police, ['practitioner'])
  const first = await counted(locality, () => listStaff(coordinator(), { agencyId: police }))
  expect(first).toMatchObject({ roundTrips: 1, wholeTables: [] })
  expect(first.statements).toBeLessThanOrEqual(10)
  const page = (await listStaff(coordinator(), { agencyId: police })).answer
  expect(page.people).toHaveLength(25)
  const rest = (await listStaff(coordinator(), { agencyId: police, after: page.next })).answer
  expect([rest.people.length, rest.next]).toEqual([2, undefined])
  const accountId = page.people[0]?.accountId
  const one = await counted(locality, () => readColleague(coordinator(), { accountId }))
  expect(one).toMatchObject({ roundTrips: 1, wholeTables: [] })
  expect(one.statements).toBeLessThanOrEqual(10)
})

test('a role that was changed counts from the next page on', async () => {
  const { visit, accountId } = await colleague()
  const act = { accountId, was: ['practitioner'], roles: ['administrator'] }
  expect(await counted(locality, () => changeRoles(administrator(), act, key()))).toMatchObject({ roundTrips: 1 })
  expect((await readHome(visit())).actor.roles).toEqual(['administrator'])
  expect((await listStaff(visit())).answer.isOwn).toBe(true)
  await expect(changeRoles(administrator(), act, key())).rejects.toMatchObject({ messageKey: 'staff.change.meanwhile' })
  await expect(changeRoles(administrator(), { ...act, roles: [] }, key())).rejects.toMatchObject({ code: 'bad-input' })
})

test('an administrator gives only what is theirs to give, and nobody gives themself anything', async () => {
  const { accountId, visit } = await colleague()
  const was = ['practitioner']
  for (const role of ['coordinator', 'manager'])
    await expect(
      changeRoles(administrator(), { accountId, was, roles: ['practitioner', role] }, key()),
    ).rejects.toMatchObject({ messageKey: 'staff.roles.notYours' })
  await expect(
    anInvitation(locality, { agencyId: locality.agencies.service, roles: ['coordinator'] }, administrator()),
  ).rejects.toMatchObject({ code: 'bad-input' })
  await expect(
    anInvitation(locality, { agencyId: locality.agencies.police, roles: ['practitioner'] }, administrator()),
  ).rejects.toMatchObject({ code: 'bad-input' })
  const own = { accountId: await idOf(administrator), was: ['administrator', 'practitioner'], roles: ['administrator'] }
  await expect(changeRoles(administrator(), own, key())).rejects.toMatchObject({ messageKey: 'staff.change.yourself' })
  await expect(changeRoles(visit(), own, key())).rejects.toMatchObject({ code: 'not-permitted' })
})

test('a coordinator makes a coordinator, only a manager makes a manager, each for their own team alone', async () => {
  const { coordination, service } = locality.agencies
  const invite = (roles: readonly ('coordinator' | 'manager')[], by: LocalityVisit, agencyId = coordination) =>
    anInvitation(locality, { agencyId, roles }, by)
  await invite(['coordinator'], coordinator())
  await expect(invite(['manager'], coordinator())).rejects.toMatchObject({ code: 'bad-input' })
  await invite(['manager', 'coordinator'], lead())
  await expect(invite(['coordinator'], lead(), service)).rejects.toMatchObject({ code: 'bad-input' })
})

test('a coordinator invites the first administrator of an agency, and no second', async () => {
  const { police } = locality.agencies
  const invite = () => anInvitation(locality, { agencyId: police, roles: ['administrator'] }, coordinator())
  await comeIn(locality, await invite(), aBrowser(), 'first-of-police')
  await expect(invite()).rejects.toMatchObject({ code: 'bad-input' })
})

test('who was let go opens nothing from the next page on, and what they do for another agency stays', async () => {
  const { visit, accountId, subject } = await colleague()
  const { police } = locality.agencies
  const other = await comeIn(
    locality,
    await anInvitation(locality, { agencyId: police, roles: ['practitioner'] }),
    aBrowser(),
    subject,
  )
  await readHome(visit())
  await endAccess(administrator(), { accountId }, key())
  await expect(readHome(visit())).rejects.toMatchObject(signedOut)
  expect((await readHome(other())).actor.agency).toBe('Kōwhai Bay police')
})

test('the last administrator of an agency is not let go, by nobody and by themself, before there is another', async () => {
  const { agencyId, administrator } = await anAgency('Pōhutukawa House')
  const ownId = await idOf(administrator)
  const second = async (subject: string) => {
    const invited = await anInvitation(locality, { agencyId, roles: ['administrator'] }, administrator())
    return comeIn(locality, invited, aBrowser(), subject)
  }
  const last = { messageKey: 'staff.change.lastOne' }
  const one = await second('one-of-two')
  await endAccess(one(), { accountId: await idOf(one) }, key())
  await expect(endAccess(administrator(), { accountId: ownId }, key())).rejects.toMatchObject(last)
  const two = await second('two-of-two')
  // Somebody suspended administers nothing: they do not count as another.
  await suspendPerson(coordinator(), { accountId: await idOf(two), turn: 1, reason: 'Why.' }, key())
  await expect(endAccess(administrator(), { accountId: ownId }, key())).rejects.toMatchObject(last)
  // Nor does the response lose its one manager.
  await expect(endAccess(lead(), { accountId: await idOf(lead) }, key())).rejects.toMatchObject(last)
})

test('two administrators who let each other go at once: one of them stays', async () => {
  const { police } = locality.agencies
  for (let round = 0; round < 3; round += 1) {
    const pair = await Promise.all(
      [1, 2].map(async (who) => {
        const invited = await anInvitation(locality, { agencyId: police, roles: ['administrator'] })
        return comeIn(locality, invited, aBrowser(), `pair-${round}-${who}`)
      }),
    )
    const [one, two] = pair
    if (!(one && two)) throw new Error('there are two')
    const [first, second] = [await idOf(one), await idOf(two)]
    await Promise.allSettled([
      endAccess(one(), { accountId: second }, key()),
      endAccess(two(), { accountId: first }, key()),
    ])
    const left = await Promise.all(
      pair.map((visit) =>
        readHome(visit()).then(
          () => 1,
          () => 0,
        ),
      ),
    )
    expect(left.reduce<number>((sum, each) => sum + each, 0)).toBe(1)
  }
})

test('whom a coordinator suspends opens no page, sends no form, lets nobody in and comes in by no link, at once', async () => {
  const { visit, accountId, subject } = await colleague(['administrator'])
  const { accountId: third } = await colleague()
  const made = await anInvitation(locality, { agencyId: locality.agencies.service, roles: ['practitioner'] }, visit())
  const forThem = await anInvitation(locality, { agencyId: locality.agencies.police, roles: ['practitioner'] })
  const browser = aBrowser()
  await claim(locality, forThem, browser)
  const reason = 'Under inquiry.'
  await suspendPerson(coordinator(), { accountId, turn: 1, reason }, key())
  await expect(readHome(visit())).rejects.toMatchObject(signedOut)
  await expect(endAccess(visit(), { accountId: third }, key())).rejects.toMatchObject(signedOut)
  await expect(show(locality, made, aBrowser())).rejects.toMatchObject({ messageKey: 'invitation.closed.title' })
  await expect(use(locality, forThem, browser, subject)).rejects.toMatchObject({ messageKey: 'signIn.unknown.title' })
  const seen = (await readColleague(coordinator(), { accountId })).answer
  expect(seen).toMatchObject({ isSuspended: true, standings: [{ state: 'suspended', reason, turn: 1 }] })
  expect((await readColleague(administrator(), { accountId })).answer.standings).toEqual([])
  expect((await locality.stored()).includes(reason)).toBe(false)
  const again = { accountId, turn: 1, reason }
  await expect(suspendPerson(coordinator(), again, key())).rejects.toMatchObject({ code: 'conflict' })
  await restorePerson(coordinator(), { accountId, turn: 2, reason: 'Cleared.' }, key())
  expect((await readHome(visit())).actor.roles).toEqual(['administrator'])
  await use(locality, forThem, browser, subject)
})

test('nobody but a coordinator suspends, and no coordinator suspends themself', async () => {
  const { accountId } = await colleague()
  const act = { accountId, turn: 1, reason: 'Why.' }
  await expect(suspendPerson(administrator(), act, key())).rejects.toMatchObject({ code: 'not-permitted' })
  const own = { ...act, accountId: await idOf(coordinator) }
  await expect(suspendPerson(coordinator(), own, key())).rejects.toMatchObject({ code: 'not-permitted' })
})

test('a suspended agency’s people open nothing and its links let nobody in; referrals come in as before', async () => {
  const invited = await anInvitation(
    locality,
    { agencyId: locality.agencies.service, roles: ['practitioner'] },
    administrator(),
  )
  const browser = aBrowser()
  await claim(locality, invited, browser)
  await say('suspended', 1)
  await expect(readHome(administrator())).rejects.toMatchObject(signedOut)
  await expect(endAccess(administrator(), { accountId: await idOf(lead) }, key())).rejects.toMatchObject(signedOut)
  for (const attempt of [() => show(locality, invited, browser), () => use(locality, invited, browser, 'too-early')])
    await expect(attempt()).rejects.toMatchObject({ messageKey: 'invitation.closed.title' })
  await expect(
    anInvitation(locality, { agencyId: locality.agencies.service, roles: ['administrator'] }, coordinator()),
  ).rejects.toMatchObject({ code: 'conflict' })
  const referral = {
    documentVersion: 1,
    formKey: key(),
    submittedAt: instantNow(),
    language: 'en',
    referrerKind: 'professional',
    people: [{ role: 'victim-survivor', name: 'Hana Example' }],
    whatHappened: 'Something happened.',
  }
  await receiveReferral(locality.lane('intake'), referral, referral.formKey)
  await say('restored', 2)
  await readHome(administrator())
  await use(locality, invited, browser, 'in-time')
})
