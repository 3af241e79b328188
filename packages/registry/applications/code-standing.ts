import { codeSaid, foldCode, newLocalityCode } from '@kps/crossings/locality-codes'
import { applicationReference, type CodeStanding } from '@kps/crossings/response-application'
import type { Database } from '@kps/foundation/database'
import { Failure } from '@kps/foundation/failures'
import { registryBatch } from '@kps/registry/localities'
import { localities } from '@kps/registry/localities/schema'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { isApproved } from './is-approved.ts'
import { applications } from './schema.ts'

/**
 * Whether a code can be a new locality's. A locality's that is being made or was closed is taken too, and so is that of an
 * application which two people approved. Whoever follows an earlier application finds its code free.
 * @throws Failure bad-input for what cannot be a code at all
 */
export async function checkCode(
  database: Database<'registry'>,
  code: unknown,
  follows?: unknown,
): Promise<CodeStanding> {
  const parsed = v.safeParse(newLocalityCode, code)
  if (!parsed.success) {
    if (parsed.issues[0].message === codeSaid.reserved) return 'reserved'
    throw new Failure('bad-input', 'form.id.unknown')
  }
  const asked = parsed.output
  const earlier = v.safeParse(applicationReference, follows)
  const { orm } = database
  const [standing, promised, own] = await registryBatch(database, [
    orm
      .select({ code: localities.code })
      .from(localities)
      .where(eq(localities.foldedCode, foldCode(asked))),
    orm
      .select({ code: applications.code })
      .from(applications)
      .where(and(eq(applications.foldedCode, foldCode(asked)), isApproved(sql`applications.id`)))
      .limit(1),
    orm
      .select({ code: applications.code })
      .from(applications)
      .where(and(eq(applications.reference, earlier.success ? earlier.output : ''), eq(applications.code, asked)))
      .limit(1),
  ])
  if ((own as unknown[]).length > 0) return 'free'
  const [other] = [...(standing as { code: string }[]), ...(promised as { code: string }[])]
  if (!other) return 'free'
  return other.code === asked ? 'taken' : 'alike'
}

/** That an application's code is nobody else's: no locality's and no other approved one's, but that of the one it follows. */
export const codeIsFreeFor = (applicationId: string): SQL => sql`exists (
  select 1 from applications as asked where asked.id = ${applicationId} and (
    exists (select 1 from applications as earlier where earlier.reference = asked.follows_reference
      and earlier.code = asked.code and ${isApproved(sql`earlier.id`)})
    or not exists (select 1 from localities where localities.folded_code = asked.folded_code)
      and not exists (select 1 from applications as other where other.folded_code = asked.folded_code
        and other.id <> asked.id and ${isApproved(sql`other.id`)})))`
