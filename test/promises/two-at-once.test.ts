import { closedQuartersBefore, quarterBounds } from '@kps/crossings/measures'
import { newFormKey } from '@kps/crossings/referral-handover'
import { auditEntries } from '@kps/foundation/audit/schema'
import { Failure } from '@kps/foundation/failures'
import { addMinutes, instantNow } from '@kps/foundation/time'
import { preparePublications } from '@kps/locality/aggregates'
import { publicationReleases } from '@kps/locality/aggregates/schema'
import { cases, caseTeam } from '@kps/locality/cases/schema'
import { readHome } from '@kps/locality/home'
import { receiveReferral } from '@kps/locality/referrals'
import { assessRisk, beginAssessment, isLower } from '@kps/locality/risk'
import { assessments } from '@kps/locality/risk/schema'
import { agreeAction } from '@kps/locality/risk-plans'
import type { LocalityVisit } from '@kps/locality/roles'
import { safetyPlanCopies, safetyPlanVersions } from '@kps/locality/safety-plans/schema'
import { triageDecisions } from '@kps/locality/triage/schema'
import { type ACase, type ALocality, aCase, aLocality, pastRecords } from '@kps/test/tenants'
import fc from 'fast-check'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Act, anAction, aReferral, commandOf, type Page, someAct } from './acts.ts'
import { reader, rowsOf } from './what-is-kept.ts'

let locality: ALocality
let known: ACase
let pair: readonly [() => LocalityVisit, () => LocalityVisit]
let managers: typeof pair
let usual: Pick<Page, 'caseId' | 'personId' | 'agencyId' | 'instrumentId' | 'accountIds'>
let publicationIds: readonly string[]
let readAll: () => Promise<readonly string[]>

beforeAll(async () => {
  locality = await aLocality()
  const practitioners = [await locality.visitAs('practitioner', 1), await locality.visitAs('practitioner', 2)] as const
  known = await aCase(locality, practitioners[0])
  pair = [await locality.visitAs('coordinator', 1), await locality.visitAs('coordinator', 2)]
  managers = [await locality.visitAs('manager', 1), await locality.visitAs('manager', 2)]
  const { answer } = await beginAssessment(practitioners[0](), { caseId: known.caseId, personId: known.adult })
  const accountOf = async (visit: () => LocalityVisit) => (await readHome(visit())).actor.accountId
  const accountIds = [await accountOf(practitioners[0]), await accountOf(practitioners[1])] as const
  const { caseId, adult: personId } = known
  usual = { caseId, personId, agencyId: locality.agencies.police, instrumentId: answer.instrumentId, accountIds }
  const past = pastRecords(locality)
  for (const quarter of closedQuartersBefore(instantNow()))
    for (let each = 0; each < 9; each += 1)
      await past.referral(addMinutes(quarterBounds(quarter).from, 9_999), 'police')
  await past.write()
  publicationIds = (await preparePublications(locality.lane('night'))).publicationIds
  readAll = reader(locality)
})
afterAll(() => locality.close())

async function openPage(): Promise<Page> {
  const referral = aReferral('Waiting.')
  const { referralId } = await receiveReferral(locality.lane('intake'), referral, referral.formKey)
  const [coordinator] = pair
  const { actionId } = await agreeAction(coordinator(), anAction(usual, 'Open.'), newFormKey())
  const { caseId, personId, instrumentId } = usual
  const calm = { level: 'standard', ownView: 'Calmer.', judgement: 'It is quiet.', whyDifferent: 'He has moved away.' }
  await assessRisk(coordinator(), { caseId, personId, instrumentId, items: {}, ...calm }, newFormKey())
  const planVersion = Math.max(0, ...(await rowsOf(locality, safetyPlanVersions)).map((row) => row.version))
  const released = (await rowsOf(locality, publicationReleases)).map((row) => row.publicationId)
  const publicationId = publicationIds.find((id) => !released.includes(id)) ?? released[0] ?? ''
  return { ...usual, referralId, actionId, planVersion, publicationId }
}

/** A visit whose every batch waits until the scheduler lets it go. */
function visitFor(act: Act, scheduler: fc.Scheduler): LocalityVisit {
  const visit = act.kind === 'receive' ? locality.lane('intake') : (act.kind === 'release' ? managers : pair)[act.who]()
  const batch: LocalityVisit['database']['batch'] = (statements) =>
    scheduler.schedule(Promise.resolve(), act.kind).then(() => visit.database.batch(statements))
  return { ...visit, database: { ...visit.database, batch } }
}

const counted = (texts: readonly string[], words: string) => texts.filter((text) => text.includes(words)).length
let number = 0

test('whatever two people do at once, no words are lost, nothing is decided twice, and the log has no gap', async () => {
  const property = fc.asyncProperty(
    fc.array(someAct, { minLength: 2, maxLength: 5 }),
    fc.scheduler(),
    async (acts, scheduler) => {
      const page = await openPage()
      const doing = acts.map((act) => {
        number += 1
        const words = `Kupu ${number}.`
        const command = commandOf(act, page, words)
        const visits = (act.twice ? [1, 2] : [1]).map(() => visitFor(act, scheduler))
        return { act, words, visits, ends: visits.map((visit) => command(visit)) }
      })
      const ended = await scheduler.waitFor(
        Promise.all(doing.map(async (each) => ({ ...each, ends: await Promise.allSettled(each.ends) }))),
      )
      const texts = await readAll()
      const log = await rowsOf(locality, auditEntries)
      expect(log.map((entry) => entry.sequence)).toEqual(log.map((_, place) => place + 1))
      const acknowledged: { readonly kind: Act['kind']; readonly result: Readonly<Record<string, unknown>> }[] = []
      for (const { act, words, visits, ends } of ended) {
        const results = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []))
        for (const end of ends) if (end.status === 'rejected') expect(end.reason).toBeInstanceOf(Failure)
        const entries = visits.map(({ requestId }) => log.filter((entry) => entry.requestId === requestId))
        expect(entries.flat().filter(({ refusal }) => refusal === null)).toHaveLength(results.length > 0 ? 1 : 0)
        expect(entries.flat().filter(({ refusal }) => refusal !== null)).toHaveLength(ends.length - results.length)
        const [result, again] = results
        if (again !== undefined) expect(again).toEqual(result)
        if (result !== undefined) acknowledged.push({ kind: act.kind, result })
        if (!['join', 'print', 'release'].includes(act.kind))
          expect(counted(texts, words)).toBe(result === undefined ? 0 : 1)
      }
      for (const kind of ['decide', 'agreePlan', 'answer', 'release'] as const)
        expect(acknowledged.filter((each) => each.kind === kind).length, kind).toBeLessThanOrEqual(1)
      await holdsTogether(acknowledged.map(({ result }) => result))
    },
  )
  await fc.assert(property, { numRuns: 60, endOnFailure: true })
})

/** What must be true of the rooms whatever happened in them. */
async function holdsTogether(results: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
  const copies = (await rowsOf(locality, safetyPlanCopies)).map((row) => row.id)
  const team = (await rowsOf(locality, caseTeam)).map((row) => `${row.caseId} ${row.accountId}`)
  expect(new Set(team).size).toBe(team.length)
  for (const { copyId } of results) if (copyId !== undefined) expect(copies).toContain(copyId)
  const numbers = (await rowsOf(locality, cases)).map((row) => row.number).sort()
  expect(numbers).toEqual(numbers.map((_, place) => `C-${String(place + 1).padStart(5, '0')}`))
  const opened = (await rowsOf(locality, triageDecisions)).filter((row) => row.outcome === 'new-case')
  expect(numbers).toHaveLength(opened.length + 1)
  const releases = (await rowsOf(locality, publicationReleases)).map((row) => row.sequence).sort((a, b) => a - b)
  expect(releases).toEqual(releases.map((_, place) => place + 1))
  const judged = (await rowsOf(locality, assessments)).sort((a, b) => (a.assessedAt < b.assessedAt ? -1 : 1))
  for (const [place, row] of judged.entries()) {
    const before = judged[place - 1]
    if (before === undefined || !isLower(row.level, before.level)) continue
    const sealed = { table: 'assessments', column: 'judgement', row: row.id }
    const { whyDifferent } = await locality.vault.openJson(
      sealed,
      row.judgement,
      v.object({ whyDifferent: v.string() }),
    )
    expect(whyDifferent, 'a level that was lowered says why').not.toBe('')
  }
}

test('whoever judges a lower level while somebody else keeps a graver one is asked why', async () => {
  const page = await openPage()
  const act = { kind: 'assess', twice: false, opensCase: false, saysWhy: false } as const
  const graver = commandOf({ ...act, who: 0, level: 'high' }, page, 'Graver.')
  const lower = commandOf({ ...act, who: 1, level: 'standard' }, page, 'Lower.')
  const visit = pair[1]()
  let batches = 0
  const batch: LocalityVisit['database']['batch'] = async (statements) => {
    batches += 1
    if (batches === 2) await graver(pair[0]())
    return visit.database.batch(statements)
  }
  await expect(lower({ ...visit, database: { ...visit.database, batch } })).rejects.toMatchObject({
    problems: [{ field: 'whyDifferent', messageKey: 'risk.form.why.lowered' }],
  })
  expect(counted(await readAll(), 'Lower.')).toBe(0)
  await holdsTogether([])
})
