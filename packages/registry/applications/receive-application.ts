import { makeId } from '@kps/crossings/ids'
import { foldCode } from '@kps/crossings/locality-codes'
import { type HandedIn, handedInApplication } from '@kps/crossings/response-application'
import { asserts, BatchRefused, type Database } from '@kps/foundation/database'
import { Failure } from '@kps/foundation/failures'
import { readEnvelopeOutside } from '@kps/foundation/sealing'
import { addMinutes, type Instant } from '@kps/foundation/time'
import { registryBatch } from '@kps/registry/localities'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { applications } from './schema.ts'

/** So many applications an hour are kept from the whole country: more is a flood. */
export const mostAnHour = 60

/** So many an hour of those that a machine may have filled in; they take no room from the others. */
export const mostOddAnHour = 20

/**
 * Keeps an application that was sealed to the hub. Nothing of it can be read here. Sent again as it was, it is kept once. Nobody
 * is refused for a code that is taken: two people may apply for one place, and people decide.
 * @throws Failure bad-input for what no front door sends
 */
export async function receiveApplication(
  database: Database<'registry'>,
  given: unknown,
  now: Instant,
): Promise<HandedIn> {
  const parsed = v.safeParse(handedInApplication, given)
  if (!parsed.success || readEnvelopeOutside(parsed.output.envelope)?.purpose !== 'application')
    throw new Failure('bad-input', 'form.id.unknown')
  const asked = parsed.output
  const limit = asked.looksOdd ? mostOddAnHour : mostAnHour
  const isKept = sql`exists (select 1 from applications where form_key_hash = ${asked.formKeyHash})`
  const ofTheLastHour = sql`(select count(*) from applications where looks_odd = ${asked.looksOdd ? 1 : 0}
    and received_at > ${addMinutes(now, -60)})`
  const row = { ...asked, id: makeId('app', now), foldedCode: foldCode(asked.code), receivedAt: now }
  try {
    await registryBatch(database, [
      database.orm.run(asserts(sql`${isKept} or ${ofTheLastHour} < ${limit}`)),
      database.orm.insert(applications).values(row).onConflictDoNothing({ target: applications.formKeyHash }),
    ])
    return 'received'
  } catch (error) {
    if (error instanceof BatchRefused && error.statement === 1) return 'too-many'
    throw error
  }
}
