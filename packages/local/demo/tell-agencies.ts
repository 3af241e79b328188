import { newFormKey } from '@kps/crossings/referral-handover'
import { addDays, addMinutes, aucklandDate, type Instant, instantNow, toInstant } from '@kps/foundation/time'
import type { House } from '@kps/local/house'
import {
  deliverTellings,
  insertAgreement,
  insertLawfulStanding,
  insertStanding,
  type StandingRow,
  standingColumns,
} from '@kps/locality/agencies'
import { agencies } from '@kps/locality/agencies/schema'
import { receiveNotice } from '@kps/locality/agency-notices'
import { receiveJoin } from '@kps/locality/joining'
import type { Lane, LocalityVisit } from '@kps/locality/roles'
import { listUntakenNotices } from '@kps/registry/agencies'
import { eq, sql } from 'drizzle-orm'
import { sharedAgency } from './agencies.ts'
import { openLocality, openRegistry } from './open-locality.ts'

const aCoordinator = sql`(select account_id from role_grants where role = 'coordinator' order by id limit 1)`

async function visitBy(house: House, code: string, lane: Lane, now: Instant): Promise<LocalityVisit> {
  const { database, vault } = await openLocality(house, code)
  return { database, vault, caller: { kind: 'lane', lane }, now, requestId: crypto.randomUUID() }
}

/** So many days after the demo's day the agreement of each agency in turn runs out; none goes on until another is signed. */
const lasts = [undefined, 700, 700, undefined, 400, 400, 300, 30, -20]

/** What law and agreement let each agency of a locality receive, as its coordinator confirmed it; and who asks to join. */
export async function tellAgencies(house: House, code: string, anchor: Date): Promise<void> {
  const at = toInstant(anchor)
  const { database, vault } = await openLocality(house, code)
  const { orm } = database
  const [rows] = await database.batch([orm.select().from(agencies)])
  const made = { at, by: aCoordinator }
  const all = (rows as (typeof agencies.$inferSelect)[]).entries()
  const said = await Promise.all(
    [...all].map(async ([place, { id: agencyId, isFamilyViolenceAgency: holds }]) => {
      const days = lasts[place % lasts.length]
      const basis = 'Looked at what it does, with its manager.'
      const agreement = {
        agencyId,
        kind: 'information-sharing',
        title: 'How we share information',
        signedOn: addDays(aucklandDate(at), -400),
        ...(days === undefined ? {} : { expiresOn: addDays(aucklandDate(at), days) }),
      } as const
      const standing = { agencyId, standing: 'family-violence-agency', holds, basis } as const
      return [
        ...(await insertLawfulStanding(orm, vault, standing, made)),
        ...(await insertAgreement(orm, vault, agreement, made)),
      ]
    }),
  )
  await database.batch(said.flat())
  await tellRegistry(house, code)
  const received = addMinutes(at, -200)
  const document = { ...applicant, formKey: newFormKey(), submittedAt: received }
  await receiveJoin(await visitBy(house, code, 'intake', received), document, document.formKey)
}

/** One locality pauses the agency that all of them have, and the others hear of it before the demo is done. */
export async function tellNotice(house: House, from: { readonly code: string; readonly name: string }, to: string) {
  const now = instantNow()
  const { database, vault } = await openLocality(house, from.code)
  const { orm } = database
  const [rows] = await database.batch([
    orm.select(standingColumns).from(agencies).where(eq(agencies.nzbn, sharedAgency.nzbn)),
  ])
  const [row] = rows as StandingRow[]
  if (!row) throw new Error('the demo has an agency that works everywhere')
  const said = { act: 'suspended', reason: 'A complaint is looked into.', at: now, by: aCoordinator } as const
  const { statements } = await insertStanding(orm, vault, row, said)
  await database.batch(statements)
  const [waiting] = await database.batch([orm.all(sql`select max(outbox_id) as id from waiting_tellings`)])
  const [{ id } = { id: '' }] = waiting as { id: string }[]
  await tellRegistry(house, from.code)
  // The queue brings it too, and it is kept once.
  const { nzbn, legalName } = row
  const notice = { id, nzbn, legalName, state: 'suspended', at: now, fromLocality: from.code, fromName: from.name }
  await receiveNotice(await visitBy(house, to, 'notices', now), notice, `notice-${id}`)
  await untilNoticesAreTaken(house)
}

/** The queue delivers in its own time: a demo that ended before it would still write while somebody counts or looks. */
async function untilNoticesAreTaken(house: House): Promise<void> {
  const registry = await openRegistry(house)
  const deadline = Date.now() + 60_000
  while ((await listUntakenNotices(registry, instantNow())).length > 0) {
    if (Date.now() > deadline) throw new Error('the queue did not bring the notices within a minute')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function tellRegistry(house: House, code: string): Promise<void> {
  await deliverTellings(await visitBy(house, code, 'night', instantNow()), code, {
    tell: async (...told) => (await house.call('registry#Agencies', 'tell', ...told)) === true,
    taken: async () => undefined,
  })
}

const contact = (name: string, role: string) => ({ name, role, phone: '0800 000 400', email: 'team@fono.example' })

/** An invented organisation that asks to join. */
const applicant = {
  documentVersion: 1,
  language: 'en',
  organisation: {
    legalName: 'Lotu Alofa Community Trust',
    nzbn: '9429999999972',
    charityNumber: 'CC99999',
    kind: 'pacific',
    pacificPeoples: ['samoa', 'tokelau'],
    section19: 'yes',
    section19Why: 'Our deed says that we give social services to families.',
  },
  work: 'We sit with families, in their own languages, and go along to the court.',
  administrator: contact('Fetu Palmgrove', 'Office manager'),
  pointOfContact: contact('Malia Reefstone', 'Chief executive'),
  agreements: 'We signed the sharing agreement of the region in March.',
}
