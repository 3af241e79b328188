import type { Orm, Sealed } from '@kps/foundation/database'
import { Failure } from '@kps/foundation/failures'
import type { Vault } from '@kps/foundation/sealing'
import { type PersonSummary, personPlace, personSummary } from '@kps/locality/people'
import { personRecords } from '@kps/locality/people/schema'
import { and, eq, sql } from 'drizzle-orm'
import type { CaseRole } from './case.ts'
import { casePeople, cases } from './schema.ts'

/** Whom a page inside a case is about. */
export interface PersonOfCase extends PersonSummary {
  readonly caseId: string
  readonly number: string
  readonly personId: string
  readonly role: CaseRole
}

interface Row {
  readonly caseId: string
  readonly number: string
  readonly personId: string
  readonly role: CaseRole
  readonly version: number
  readonly summary: Sealed
}

/** The statement for one person of one case, as the newest record has them. */
export const personOfCase = (orm: Orm, caseId: string, personId: string) =>
  orm
    .select({
      caseId: casePeople.caseId,
      number: cases.number,
      personId: casePeople.personId,
      role: casePeople.role,
      version: personRecords.version,
      summary: personRecords.summary,
    })
    .from(casePeople)
    .innerJoin(cases, eq(cases.id, casePeople.caseId))
    .innerJoin(
      personRecords,
      sql`${eq(personRecords.personId, casePeople.personId)} and ${personRecords.version} = (
        select max(newest.version) from person_records as newest where newest.person_id = ${personId})`,
    )
    .where(and(eq(casePeople.caseId, caseId), eq(casePeople.personId, personId)))

/** Opens what `personOfCase` read. @throws Failure not-found when the person does not belong to the case */
export async function openPersonOfCase(vault: Vault, rows: readonly Row[]): Promise<PersonOfCase> {
  const [row] = rows
  if (!row) throw new Failure('not-found', 'page.notFound.title')
  const { version, summary, ...facts } = row
  return {
    ...facts,
    ...(await vault.openJson(personPlace(row.personId, 'summary', version), summary, personSummary)),
  }
}
