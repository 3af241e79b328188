import { makeId } from '@kps/crossings/ids'
import {
  endSession,
  insertAccountStanding,
  insertOrganisationStanding,
  standingPlace,
  startSession,
} from '@kps/foundation/access'
import { roleGrantEndings } from '@kps/foundation/access/schema'
import { sha256 } from '@kps/foundation/sealing'
import { addMinutes, type Instant } from '@kps/foundation/time'
import { joinAgency, type NewAgency } from '@kps/locality/agencies'
import { grantRole, type Role, subjectIndex } from '@kps/locality/roles'
import { sql } from 'drizzle-orm'
import type { Words } from './marks.ts'
import type { Opened } from './opened.ts'
import type { Who } from './whos.ts'

/** A session's secret for each who has one, and another for each to end by signing out. */
export interface Seated {
  readonly agencies: { readonly own: string; readonly elsewhere: string; readonly suspended: string }
  readonly accounts: ReadonlyMap<Who, string>
  readonly secrets: ReadonlyMap<Who, string>
  readonly toSignOut: ReadonlyMap<Who, string>
}

const seats: readonly (readonly [Who, Role, 'own' | 'elsewhere' | 'suspended'])[] = [
  ['coordinator', 'coordinator', 'own'],
  ['practitioner', 'practitioner', 'own'],
  ['practitioner elsewhere', 'practitioner', 'elsewhere'],
  ['manager', 'manager', 'own'],
  ['administrator', 'administrator', 'own'],
  ['administrator elsewhere', 'administrator', 'elsewhere'],
  ['without a role any more', 'coordinator', 'own'],
  ['signed out', 'coordinator', 'own'],
  ['idle', 'coordinator', 'own'],
  ['suspended', 'coordinator', 'own'],
  ['of a suspended agency', 'practitioner', 'suspended'],
]

/** Seats three agencies and everybody who tries the doors, and brings about what keeps some of them out. */
export async function seatPeople({ database, vault, visit }: Opened, words: Words, now: Instant): Promise<Seated> {
  const agency = (kind: NewAgency['kind']): NewAgency => ({
    id: makeId('agy', now),
    name: words.unsealed('trust'),
    kind,
    isFamilyViolenceAgency: 'yes',
    familyViolenceReason: words.word('because'),
    contacts: [
      { name: words.word('person'), role: words.word('lead'), phone: words.phone(), email: 'somebody@example.test' },
    ],
  })
  const [own, elsewhere, suspended] = [agency('coordination'), agency('ngo'), agency('health')]
  const agencies = { own: own.id, elsewhere: elsewhere.id, suspended: suspended.id }
  const founding = () => visit({ kind: 'lane', lane: 'founding' }, now)
  for (const one of [own, elsewhere, suspended]) await joinAgency(founding(), one, `founding-agency-${one.id}`)
  const [accounts, secrets, toSignOut] = [new Map<Who, string>(), new Map<Who, string>(), new Map<Who, string>()]
  for (const [who, role, at] of seats) {
    const person = {
      issuer: 'https://issuer.test',
      subject: who,
      name: words.word(),
      agencyId: agencies[at],
      roles: [role],
    }
    const { accountId } = await grantRole(founding(), person, `founding-person-${who}`)
    accounts.set(who, accountId)
    const begin = async (at: Instant) =>
      (await startSession(database, await subjectIndex(vault, person.issuer, who), at, crypto.randomUUID())).secret
    secrets.set(who, await begin(who === 'idle' ? addMinutes(now, -60) : now))
    toSignOut.set(who, await begin(now))
  }
  const [left = '', out = '', stopped = ''] = (['without a role any more', 'signed out', 'suspended'] as const).map(
    (who) => (who === 'signed out' ? secrets.get(who) : accounts.get(who)),
  )
  await endSession(database, await sha256(out), now, crypto.randomUUID())
  const said = { turn: 1, at: now, by: accounts.get('coordinator') ?? '' }
  const reasonOf = (table: 'account_standings' | 'organisation_standings', id: string) =>
    vault.seal(standingPlace(table, id, 1), words.word('reason'))
  await database.batch([
    database.orm.insert(roleGrantEndings).values({
      grantId: sql`(select id from role_grants where account_id = ${left})`,
      endedAt: now,
    }),
    insertAccountStanding(database.orm, {
      ...said,
      accountId: stopped,
      state: 'suspended',
      reason: await reasonOf('account_standings', stopped),
    }),
    insertOrganisationStanding(database.orm, {
      ...said,
      organisationId: agencies.suspended,
      state: 'suspended',
      reason: await reasonOf('organisation_standings', agencies.suspended),
    }),
  ])
  return { agencies, accounts, secrets, toSignOut }
}
