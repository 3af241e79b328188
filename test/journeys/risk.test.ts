import { newFormKey } from '@kps/crossings/referral-handover'
import { auditEntries } from '@kps/foundation/audit/schema'
import { BadInput } from '@kps/foundation/commands'
import { assessRisk, beginAssessment, readAssessment } from '@kps/locality/risk'
import { assessments } from '@kps/locality/risk/schema'
import { counted } from '@kps/test/statements'
import { type ACase, type ALocality, aCase, aLocality, aRoom, asForm } from '@kps/test/tenants'
import { newFormKey as newSignedInKey } from '@kps/web-locality/door'
import { riskRoutes } from '@kps/web-locality/risk'
import { afterAll, beforeAll, expect, test } from 'vitest'

let locality: ALocality
let worker: Awaited<ReturnType<ALocality['visitAs']>>
let known: ACase

beforeAll(async () => {
  locality = await aLocality()
  worker = await locality.visitAs('practitioner')
  known = await aCase(locality, worker)
})
afterAll(() => locality.close())

const yes = { answer: 'yes', evidence: 'He held her neck. Kanarievidence.', source: 'Kanarisource', on: '2026-02-28' }

async function given(changes: Record<string, unknown> = {}, personId = known.adult) {
  const { answer } = await beginAssessment(worker(), { caseId: known.caseId, personId })
  return {
    caseId: known.caseId,
    personId,
    instrumentId: answer.instrumentId,
    items: { strangulation: yes, weapons: { answer: 'no' } },
    ownView: 'She fears Friday. Kanariview.',
    judgement: 'It is getting worse. Kanarijudgement.',
    level: 'elevated',
    ...changes,
  }
}

const entries = async () => {
  const [rows] = await locality.database.batch([locality.database.orm.select().from(auditEntries)])
  return rows as (typeof auditEntries.$inferSelect)[]
}

test('each person of a case is assessed with the instrument for their role and age, in one round trip', async () => {
  const subjects: string[] = []
  for (const personId of [known.adult, known.child, known.using]) {
    const cost = await counted(locality, async () => {
      const { answer } = await beginAssessment(worker(), { caseId: known.caseId, personId })
      subjects.push(answer.instrument.subject)
    })
    expect(cost).toMatchObject({ roundTrips: 1, wholeTables: [] })
    expect(cost.statements).toBeLessThanOrEqual(10)
    expect((await entries()).at(-1)).toMatchObject({ action: 'assessment.begun', persons: JSON.stringify([personId]) })
  }
  expect(subjects).toEqual(['adult-victim-survivor', 'child', 'person-using-violence'])
})

test('an assessment is kept in two round trips and read in one, as it was written', async () => {
  const input = await given()
  let assessmentId = ''
  const key = newFormKey()
  const kept = await counted(locality, async () => {
    assessmentId = (await assessRisk(worker(), input, key)).assessmentId
  })
  expect(kept).toMatchObject({ roundTrips: 2, wholeTables: [] })
  expect((await assessRisk(worker(), input, key)).assessmentId).toBe(assessmentId)
  const read = await counted(locality, async () => {
    const { answer } = await readAssessment(worker(), { caseId: known.caseId, assessmentId })
    expect(answer).toMatchObject({
      level: 'elevated',
      suggestedLevel: 'elevated',
      ownView: 'She fears Friday. Kanariview.',
      items: { strangulation: yes, weapons: { answer: 'no' } },
      person: { name: 'Hāna Kanariname', role: 'victim-survivor' },
      assessor: 'Aroha practitioner 1',
      later: 0,
    })
  })
  expect(read).toMatchObject({ roundTrips: 1, wholeTables: [] })
  expect(read.statements).toBeLessThanOrEqual(10)
  expect((await entries()).at(-1)).toMatchObject({ record: assessmentId, persons: JSON.stringify([known.adult]) })
})

test('a level that is not the suggested one, or is lower than before, is kept only with a reason; nothing earlier changes', async () => {
  const problemOf = async (changes: Record<string, unknown>) => {
    const end = await assessRisk(worker(), await given(changes, known.child), newFormKey()).catch((error) => error)
    return end instanceof BadInput ? end.problems[0]?.messageKey : end
  }
  expect(await problemOf({ level: 'high' })).toBe('risk.form.why.missing')
  expect(await problemOf({ level: 'standard' })).toBe('risk.form.why.missing')
  const first = await assessRisk(
    worker(),
    await given({ level: 'high', whyDifferent: 'He knows where they sleep.' }, known.child),
    newFormKey(),
  )
  expect(await problemOf({ level: 'elevated' })).toBe('risk.form.why.lowered')
  await assessRisk(
    worker(),
    await given({ level: 'elevated', whyDifferent: 'He is in custody.' }, known.child),
    newFormKey(),
  )
  const { answer } = await readAssessment(worker(), { caseId: known.caseId, assessmentId: first.assessmentId })
  expect(answer).toMatchObject({ level: 'high', whyDifferent: 'He knows where they sleep.', later: 1 })
  const begun = await beginAssessment(worker(), { caseId: known.caseId, personId: known.child })
  expect(begun.answer.levels.map((each) => each.level)).toEqual(['elevated', 'high'])
})

test('an answer to no question, a day in the future or somebody else’s instrument does not fit', async () => {
  const fields = async (changes: Record<string, unknown>) => {
    const end = await assessRisk(worker(), await given(changes), newFormKey()).catch((error) => error)
    expect(end).toBeInstanceOf(BadInput)
    return end.problems.map((problem: { field: string }) => problem.field)
  }
  expect(await fields({ items: { horoscope: { answer: 'yes' } } })).toContain('items.horoscope.answer')
  expect(await fields({ items: { strangulation: { ...yes, on: '2999-01-01' } } })).toEqual(['items.strangulation.on'])
  expect(await fields({ items: { strangulation: { ...yes, on: '2026-02-29' } } })).toEqual(['items.strangulation.on'])
  expect(await fields({ ownView: ' ', judgement: '', level: 'purple' })).toEqual(['ownView', 'judgement', 'level'])
  const { instrumentId } = await given({}, known.using)
  expect(await fields({ instrumentId })).toEqual(['instrumentId'])
})

test('a practitioner who is not on the team meets nothing there, and the log has the refusal', async () => {
  const stranger = await locality.visitAs('practitioner', 2)
  const { assessmentId } = await assessRisk(worker(), await given(), newFormKey())
  const path = { caseId: known.caseId, personId: known.adult }
  await expect(beginAssessment(stranger(), path)).rejects.toMatchObject({ code: 'not-found' })
  await expect(assessRisk(stranger(), await given(), newFormKey())).rejects.toMatchObject({ code: 'not-found' })
  const [before] = await locality.database.batch([locality.database.orm.select().from(assessments)])
  await expect(readAssessment(stranger(), { caseId: known.caseId, assessmentId })).rejects.toMatchObject({
    code: 'not-found',
  })
  expect((await entries()).at(-1)).toMatchObject({ action: 'assessment.read', refusal: 'not-found', persons: '[]' })
  const manager = await locality.visitAs('manager')
  await expect(beginAssessment(manager(), path)).rejects.toMatchObject({ code: 'not-permitted' })
  const [after] = await locality.database.batch([locality.database.orm.select().from(assessments)])
  expect(after).toEqual(before)
})

test('a form with something missing comes back with everything that was typed, the suggestion and what to do', async () => {
  const room = aRoom(worker, [riskRoutes])
  const path = `/cases/${known.caseId}/people/${known.adult}/assessments/new`
  const { instrumentId } = await given()
  const typed = {
    formKey: newSignedInKey(),
    instrumentId,
    ownView: 'Typed Māori words & <b>',
    judgement: 'Typed judgement',
    level: 'standard',
    'items.strangulation.answer': 'yes',
    'items.strangulation.evidence': 'Typed evidence',
    'items.strangulation.on-day': '30',
    'items.strangulation.on-month': '2',
    'items.strangulation.on-year': '2026',
  }
  const bad = await room.request(path, asForm(typed))
  const page = await bad.text()
  expect(bad.status).toBe(422)
  for (const kept of ['Typed Māori words &amp; &lt;b&gt;', 'Typed judgement', 'Typed evidence', 'value="30"'])
    expect(page).toContain(kept)
  expect(page).toContain('href="#items.strangulation.on-day"')
  expect(page).toContain('The answers suggest: Elevated')
  const suggested = await room.request(path, asForm({ ...typed, to: 'suggest' }))
  expect(suggested.status).toBe(200)
  expect(await suggested.text()).toContain('Nothing is kept yet')
  const good = await room.request(
    path,
    asForm({ ...typed, 'items.strangulation.on-day': '28', whyDifferent: 'It was years ago.' }),
  )
  expect(good.status).toBe(303)
  const shown = await (await room.request(good.headers.get('location') ?? '')).text()
  expect(shown).toContain('Lethality marker: The person using violence has gripped their neck')
  expect(shown).toContain('28 February 2026')
  expect(/<title>(.*)<\/title>/.exec(shown)?.[1]).toBe('Risk assessment – Keeping People Safe')
})

test('when the session has ended, the answer holds none of what was typed', async () => {
  const later = () => worker(new Date(Date.now() + 40 * 60_000).toISOString() as ReturnType<typeof worker>['now'])
  const path = `/cases/${known.caseId}/people/${known.adult}/assessments/new`
  for (const formKey of ['', newSignedInKey()]) {
    const answer = await aRoom(later, [riskRoutes]).request(path, asForm({ formKey, ownView: 'Kanaritext' }))
    expect(answer.status).toBe(401)
    expect(await answer.text()).not.toContain('Kanaritext')
  }
})

test('nothing that names or quotes anybody stands readable in the database file', async () => {
  await assessRisk(worker(), await given(), newFormKey())
  const bytes = await locality.stored()
  expect(bytes.includes('risk.assessed')).toBe(true)
  for (const word of ['Kanari', 'Hāna', 'She fears Friday']) expect(bytes.includes(word)).toBe(false)
})
