import { makeId } from '@kps/crossings/ids'
import { newFormKey } from '@kps/crossings/referral-handover'
import { type CivilDate, instantNow } from '@kps/foundation/time'
import { insertCase, insertCasePeople } from '@kps/locality/cases'
import { readHome } from '@kps/locality/home'
import { adoptInstrument, workingInstruments } from '@kps/locality/instruments'
import { insertPeople } from '@kps/locality/people'
import type { LocalityVisit } from '@kps/locality/roles'
import type { ALocality } from './a-locality.ts'

/** A case with three people, its team the one practitioner, and the working instruments in use. */
export interface ACase {
  readonly caseId: string
  readonly adult: string
  readonly child: string
  readonly using: string
}

/** Opens a case with the capabilities' own statements. The names are canaries: they must lie nowhere unsealed. */
export async function aCase(
  locality: ALocality,
  worker: (now?: LocalityVisit['now']) => LocalityVisit,
): Promise<ACase> {
  const { database, vault, agencies } = locality
  const founding = locality.lane('founding')
  for (const each of workingInstruments) await adoptInstrument(founding, each, newFormKey())
  const now = instantNow()
  const { accountId } = (await readHome(worker())).actor
  const made = { at: now, by: accountId }
  const [caseId, adult, child, using] = [makeId('cse', now), makeId('per', now), makeId('per', now), makeId('per', now)]
  const on = '2026-01-01' as CivilDate
  const detail = (name: string, years: number) => ({
    name,
    age: { known: 'years' as const, years, on },
    safeToContact: { answer: 'unknown' as const },
  })
  const people = await insertPeople(
    database.orm,
    vault,
    [
      { id: adult, detail: detail('Hāna Kanariname', 34) },
      { id: child, detail: detail('Moana Kanariname', 7) },
      { id: using, detail: detail('Rangi Kanariname', 38) },
    ],
    made,
  )
  const opened = await insertCase(
    database.orm,
    vault,
    { id: caseId, leadAgencyId: agencies.service, summary: { people: [] } },
    made,
  )
  const belong = insertCasePeople(
    database.orm,
    caseId,
    [
      { personId: adult, role: 'victim-survivor' },
      { personId: child, role: 'child' },
      { personId: using, role: 'person-using-violence' },
    ],
    now,
  )
  await database.batch([...people, ...opened, ...belong])
  return { caseId, adult, child, using }
}
