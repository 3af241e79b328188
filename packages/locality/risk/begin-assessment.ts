import { idOf } from '@kps/crossings/ids'
import { Failure } from '@kps/foundation/failures'
import { openPersonOfCase, type PersonOfCase, personOfCase, personOfCaseAccess } from '@kps/locality/cases'
import { effectiveInstruments, type Instrument, instrumentFrom } from '@kps/locality/instruments'
import { ageAt } from '@kps/locality/people'
import { defineQuery } from '@kps/locality/roles'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { subjectFor } from './level.ts'
import { type LevelGiven, openLevels, readLevels } from './read-levels.ts'

/** What a worker needs before them to assess somebody: who it is, the instrument that fits them, earlier levels. */
export interface AssessmentBegun {
  readonly person: PersonOfCase
  readonly instrumentId: string
  readonly instrument: Instrument
  readonly levels: readonly LevelGiven[]
}

/** @throws Failure not-found when the case is not the caller's, the person is not of it, or no instrument is in use */
export const beginAssessment = defineQuery({
  permit: 'risk:assess',
  action: 'assessment.begun',
  input: v.object({ caseId: idOf('cse'), personId: idOf('per') }),
  access: (input, caller) => personOfCaseAccess(input.caseId, input.personId, caller),
  record: (input) => input.caseId,
  persons: (input) => sql`json_array(${input.personId})`,
  reads: (orm, input) => ({
    person: personOfCase(orm, input.caseId, input.personId),
    instruments: effectiveInstruments(orm),
    levels: readLevels(orm, input.caseId, input.personId),
  }),
  async answer(rows, { vault, now }): Promise<AssessmentBegun> {
    const person = await openPersonOfCase(vault, rows.person)
    const subject = subjectFor(person.role, ageAt(person.age, now)?.years)
    const found = rows.instruments.find((each) => each.subject === subject)
    if (!found) throw new Failure('not-found', 'page.notFound.title')
    const levels = await openLevels(vault, rows.levels)
    return { person, instrumentId: found.id, instrument: instrumentFrom(found.definition), levels }
  },
})
