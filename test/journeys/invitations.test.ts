import { makeId } from '@kps/crossings/ids'
import { newFormKey } from '@kps/crossings/referral-handover'
import { accounts, roleGrants } from '@kps/foundation/access/schema'
import { auditEntries } from '@kps/foundation/audit/schema'
import { addMinutes, instantNow } from '@kps/foundation/time'
import { readHome } from '@kps/locality/home'
import { invitationSecret, inviteColleague, revokeInvitation } from '@kps/locality/invitations'
import { endAccess, listStaff, suspendPerson } from '@kps/locality/staff'
import { counted } from '@kps/test/statements'
import { type ALocality, aBrowser, aLocality, anInvitation, claim, comeIn, show, use } from '@kps/test/tenants'
import { afterAll, beforeAll, expect, test } from 'vitest'

let locality: ALocality
let administrator: Awaited<ReturnType<typeof comeIn>>

beforeAll(async () => {
  locality = await aLocality()
  const first = await anInvitation(locality, { agencyId: locality.agencies.service, roles: ['administrator'] })
  administrator = await comeIn(locality, first, aBrowser(), 'first-administrator')
})
afterAll(() => locality?.close())

const practitioner = () => ({ agencyId: locality.agencies.service, roles: ['practitioner'] as const })
const titleOf = (state: string) => ({ messageKey: `invitation.${state}.title` })
const rowsOf = async <Row>(table: typeof accounts | typeof roleGrants | typeof auditEntries) =>
  (await locality.database.batch([locality.database.orm.select().from(table)]))[0] as Row[]

test('an administrator invites a colleague, who comes in with the roles they were given, for that agency', async () => {
  const invited = await anInvitation(locality, { ...practitioner(), name: 'Niko Kanaringoa' }, administrator())
  const browser = aBrowser()
  expect(await show(locality, invited, browser)).toEqual({
    invitationId: invited.invitationId,
    agency: 'Harakeke House',
  })
  await claim(locality, invited, browser)
  const visit = await use(locality, invited, browser, 'niko')
  const { actor } = await readHome(visit())
  expect(actor).toMatchObject({ name: 'Niko Kanaringoa', agency: 'Harakeke House', roles: ['practitioner'] })
})

test('the log says who invited, that it was claimed and used, and in which capacity they came in', async () => {
  const invited = await anInvitation(locality, practitioner(), administrator())
  const visit = await comeIn(locality, invited, aBrowser(), 'in-the-log')
  const { accountId } = (await readHome(visit())).actor
  const service = locality.agencies.service
  const entries = await rowsOf<typeof auditEntries.$inferSelect>(auditEntries)
  const about = entries.filter(({ record }) => record === invited.invitationId)
  const inviter = (await readHome(administrator())).actor.accountId
  expect(about.map(({ action, actor, organisationId }) => [action, actor, organisationId])).toEqual([
    ['invitation.made', inviter, service],
    ['invitation.claimed', 'lane:invitation', null],
    ['invitation.used', 'lane:invitation', null],
  ])
  const started = entries.filter(({ action, actor }) => action === 'session.started' && actor === accountId)
  expect(started.map(({ organisationId }) => organisationId)).toEqual([service])
})

test('to show a link is one round trip of two statements, whatever the secret; to claim it one, to use it one', async () => {
  const invited = await anInvitation(locality, practitioner(), administrator())
  const browser = aBrowser()
  const shown = await counted(locality, () => show(locality, invited, browser))
  const wrong = await counted(locality, () =>
    show(locality, { ...invited, secret: aBrowser() }, browser).catch(() => undefined),
  )
  expect(shown).toMatchObject({ roundTrips: 1, statements: 2, wholeTables: [] })
  expect(wrong).toEqual(shown)
  expect(await counted(locality, () => claim(locality, invited, browser))).toMatchObject({
    roundTrips: 1,
    wholeTables: [],
  })
  expect(await counted(locality, () => use(locality, invited, browser, 'counted'))).toMatchObject({
    roundTrips: 1,
    wholeTables: [],
  })
})

test('a link that was used lets nobody in again, not even in the same browser', async () => {
  const invited = await anInvitation(locality, practitioner(), administrator())
  const browser = aBrowser()
  await comeIn(locality, invited, browser, 'once')
  for (const again of [
    () => show(locality, invited, browser),
    () => claim(locality, invited, browser),
    () => use(locality, invited, browser, 'twice'),
  ])
    await expect(again()).rejects.toMatchObject(titleOf('used'))
})

test('a link works for fourteen days and not a minute longer, also when it was claimed in time', async () => {
  const invited = await anInvitation(locality, practitioner(), administrator())
  const browser = aBrowser()
  const day = 24 * 60
  await claim(locality, invited, browser, addMinutes(instantNow(), 14 * day - 1))
  const late = addMinutes(instantNow(), 14 * day + 1)
  await expect(show(locality, invited, browser, late)).rejects.toMatchObject(titleOf('late'))
  await expect(use(locality, invited, browser, 'late', late)).rejects.toMatchObject(titleOf('late'))
  await use(locality, invited, browser, 'in-time', addMinutes(instantNow(), 14 * day - 1))
})

test('a link belongs to the browser in which it was claimed first', async () => {
  const invited = await anInvitation(locality, practitioner(), administrator())
  const [own, other] = [aBrowser(), aBrowser()]
  await expect(use(locality, invited, other, 'unclaimed')).rejects.toMatchObject(titleOf('elsewhere'))
  await claim(locality, invited, own)
  await claim(locality, invited, own)
  for (const attempt of [
    () => show(locality, invited, other),
    () => claim(locality, invited, other),
    () => use(locality, invited, other, 'thief'),
  ])
    await expect(attempt()).rejects.toMatchObject(titleOf('elsewhere'))
  await use(locality, invited, own, 'owner')
})

test('what was taken back is told as what never was', async () => {
  const invited = await anInvitation(locality, practitioner(), administrator())
  const browser = aBrowser()
  await claim(locality, invited, browser)
  await revokeInvitation(administrator(), { invitationId: invited.invitationId }, newFormKey())
  const never = { invitationId: makeId('inv', instantNow()), secret: aBrowser() }
  for (const link of [invited, never]) {
    await expect(show(locality, link, browser)).rejects.toMatchObject(titleOf('unknown'))
    await expect(claim(locality, link, browser)).rejects.toMatchObject(titleOf('unknown'))
    await expect(use(locality, link, browser, 'revoked')).rejects.toMatchObject(titleOf('unknown'))
  }
  await expect(show(locality, { ...never, secret: "' or 1=1" }, browser)).rejects.toMatchObject(titleOf('unknown'))
})

test('a link that somebody left behind dies with their own role, and with their suspension', async () => {
  const hers = await anInvitation(locality, { ...practitioner(), roles: ['administrator'] }, administrator())
  const second = await comeIn(locality, hers, aBrowser(), 'second-administrator')
  const leftBehind = await anInvitation(locality, practitioner(), second())
  const { accountId } = (await readHome(second())).actor
  await endAccess(administrator(), { accountId }, newFormKey())
  await expect(show(locality, leftBehind, aBrowser())).rejects.toMatchObject(titleOf('closed'))

  const theirs = await anInvitation(locality, { ...practitioner(), roles: ['administrator'] }, administrator())
  const third = await comeIn(locality, theirs, aBrowser(), 'third-administrator')
  const open = await anInvitation(locality, practitioner(), third())
  const coordinator = await locality.visitAs('coordinator', 7)
  const whom = (await readHome(third())).actor.accountId
  await suspendPerson(coordinator(), { accountId: whom, turn: 1, reason: 'Under inquiry.' }, newFormKey())
  await expect(claim(locality, open, aBrowser())).rejects.toMatchObject(titleOf('closed'))
})

test('somebody who has an account here keeps it, and gets the roles of the other agency beside their own', async () => {
  const both = await comeIn(
    locality,
    await anInvitation(locality, practitioner(), administrator()),
    aBrowser(),
    'works-for-two',
  )
  const before = (await rowsOf(accounts)).length
  const second = await anInvitation(locality, {
    agencyId: locality.agencies.police,
    roles: ['practitioner'],
    name: 'Another Spelling',
  })
  const police = await comeIn(locality, second, aBrowser(), 'works-for-two')
  expect((await rowsOf(accounts)).length).toBe(before)
  const [one, other] = [(await readHome(both())).actor, (await readHome(police())).actor]
  expect([one.accountId, one.name]).toEqual([other.accountId, other.name])
  expect([one.agency, other.agency]).toEqual(['Harakeke House', 'Kōwhai Bay police'])
  const again = await comeIn(
    locality,
    await anInvitation(locality, practitioner(), administrator()),
    aBrowser(),
    'works-for-two',
  )
  const grants = await rowsOf<typeof roleGrants.$inferSelect>(roleGrants)
  expect(grants.filter(({ accountId }) => accountId === one.accountId).length).toBe(2)
  expect((await readHome(again())).actor.roles).toEqual(['practitioner'])
})

test('the same form sent twice makes one invitation and shows the same link', async () => {
  const formKey = newFormKey()
  const { caller } = administrator()
  const sessionId = caller.kind === 'session' ? caller.sessionId : ''
  const secrets = await Promise.all([1, 2].map(() => invitationSecret(locality.vault, sessionId, formKey)))
  expect(new Set(secrets).size).toBe(1)
  expect(secrets[0]).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(await invitationSecret(locality.vault, sessionId, newFormKey())).not.toBe(secrets[0])
  const input = { ...practitioner(), name: 'Twice', secretIndex: aBrowser() }
  const made = await Promise.all([1, 2].map(() => inviteColleague(administrator(), input, formKey)))
  expect(made[0]).toEqual(made[1])
  const listed = (await listStaff(administrator())).answer.invitations.filter(({ name }) => name === 'Twice')
  expect(listed).toHaveLength(1)
})

test('neither a secret nor the name of who is invited lies readable anywhere', async () => {
  const name = 'Kanariingoa Tūmatanui'
  const invited = await anInvitation(locality, { ...practitioner(), name }, administrator())
  const browser = aBrowser()
  await claim(locality, invited, browser)
  const stored = await locality.stored()
  for (const word of [invited.secret, browser, name, 'Kanariingoa']) expect(stored.includes(word)).toBe(false)
})
