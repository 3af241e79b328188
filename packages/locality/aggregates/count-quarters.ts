import { type MeasureCode, measures, type Quarter } from '@kps/crossings/measures'
import type { Orm } from '@kps/foundation/database'
import { countCasesOpened } from '@kps/locality/cases'
import { countPeopleInReferrals, whanauBehind } from '@kps/locality/episodes'
import type { QuarterCount } from '@kps/locality/quarter-counts'
import { countReferralsReceived } from '@kps/locality/referrals'
import { countPeopleAssessed } from '@kps/locality/risk'
import { countSafetyPlansAgreed } from '@kps/locality/safety-plans'
import { countTriageDecided } from '@kps/locality/triage'
import type { RawTable } from './raw-figure.ts'

/** The statements that count every measure of the catalogue, each built by the capability that owns what it counts. */
export const countQuarters = (orm: Orm, quarters: readonly Quarter[]) => ({
  'referrals-received': countReferralsReceived(orm, quarters, whanauBehind),
  'people-in-referrals': countPeopleInReferrals(orm, quarters),
  'people-assessed': countPeopleAssessed(orm, quarters),
  'cases-opened': countCasesOpened(orm, quarters),
  'safety-plans-agreed': countSafetyPlansAgreed(orm, quarters),
  'triage-decided': countTriageDecided(orm, quarters, whanauBehind),
})

export type Counts = Readonly<Record<MeasureCode, readonly QuarterCount[]>>

const nothing = { count: 0, contributors: 0 }

/** One quarter's counts as tables of true figures, one for each measure; what was not counted is zero. */
export const rawTables = (locality: string, quarter: Quarter, counts: Counts): readonly RawTable[] =>
  measures.map(({ code: measure }) => {
    const rows = counts[measure].filter((row) => row.quarter === quarter)
    const { count, contributors } = rows.find((row) => row.code === 'total') ?? nothing
    return {
      measure,
      quarter,
      locality,
      total: { count, contributors },
      cells: rows
        .filter((row) => row.code !== 'total')
        .map((row) => ({ code: row.code, count: row.count, contributors: row.contributors })),
    }
  })
