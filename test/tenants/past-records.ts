import { makeId } from '@kps/crossings/ids'
import type { Statement } from '@kps/foundation/database'
import { toInstant } from '@kps/foundation/time'
import { casePeople, cases } from '@kps/locality/cases/schema'
import { episodePeople, episodes } from '@kps/locality/episodes/schema'
import { people } from '@kps/locality/people/schema'
import { referrals } from '@kps/locality/referrals/schema'
import { triageDecisions } from '@kps/locality/triage/schema'
import type { ALocality } from './a-locality.ts'

type Role = 'victim-survivor' | 'child' | 'person-using-violence' | 'other'

/** Writes what happened in the past straight into a locality's tables, as its own verbs would have at that time. */
export function pastRecords({ database, vault, agencies }: ALocality) {
  const { orm } = database
  const statements: Statement[] = []
  const seal = (table: string, column: string, row: string) => vault.seal({ table, column, row }, 'told in a test')
  const later = (at: string, hours: number) => toInstant(new Date(Date.parse(at) + hours * 3_600_000))
  return {
    person(at: string): string {
      const id = makeId('per', at)
      statements.push(orm.insert(people).values({ id, createdAt: at }))
      return id
    },
    async referral(at: string, sourceKind: string, who: Readonly<Record<string, Role>> = {}): Promise<string> {
      const id = makeId('ref', at)
      const episodeId = makeId('epi', at)
      const [summary, document, told] = await Promise.all([
        seal('referrals', 'summary', id),
        seal('referrals', 'document', id),
        seal('episodes', 'summary', episodeId),
      ])
      const counts = { peopleCount: 1, childrenCount: 0, immediateDanger: false }
      const from = { reference: id.slice(-8), receivedAt: at, referrerKind: 'professional', sourceKind }
      statements.push(orm.insert(referrals).values({ id, ...from, ...counts, summary, document }))
      const named = Object.entries(who)
      if (named.length === 0) return id
      const episode = { id: episodeId, occurredOn: at.slice(0, 10), source: 'referral' as const, referralId: id }
      statements.push(
        orm.insert(episodes).values({ ...episode, summary: told, recordedAt: at, recordedBy: 'acc_test' }),
        orm.insert(episodePeople).values(named.map(([personId, role]) => ({ episodeId, personId, role }))),
      )
      return id
    },
    async decided(referralId: string, receivedAt: string, afterHours: number, turn = 1): Promise<void> {
      const id = makeId('dec', receivedAt)
      const reason = await seal('triage_decisions', 'reason', id)
      const decidedAt = later(receivedAt, afterHours)
      const row = {
        id,
        referralId,
        turn,
        outcome: 'no-further-action' as const,
        reason,
        decidedAt,
        decidedBy: 'acc_test',
      }
      statements.push(orm.insert(triageDecisions).values(row))
    },
    async case(at: string, ...personIds: readonly string[]): Promise<string> {
      const id = makeId('cse', at)
      const summary = await seal('cases', 'summary', id)
      const row = {
        id,
        number: id.slice(-10),
        summary,
        leadAgencyId: agencies.police,
        openedAt: at,
        openedBy: 'acc_test',
      }
      statements.push(orm.insert(cases).values(row))
      for (const personId of personIds) {
        statements.push(orm.insert(casePeople).values({ caseId: id, personId, role: 'victim-survivor', joinedAt: at }))
      }
      return id
    },
    also: (...more: Statement[]) => void statements.push(...more),
    /** One batch, in the order told. */
    write: () => database.batch(statements.splice(0)),
  }
}
