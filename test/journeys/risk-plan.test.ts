import { makeId } from '@kps/crossings/ids'
import { newFormKey } from '@kps/crossings/referral-handover'
import { auditEntries } from '@kps/foundation/audit/schema'
import { addDays, instantNow, today } from '@kps/foundation/time'
import { agreeAction, answerAction, readRiskPlan } from '@kps/locality/risk-plans'
import { riskPlanActionOutcomes, riskPlanActions } from '@kps/locality/risk-plans/schema'
import { counted } from '@kps/test/statements'
import { type ACase, type ALocality, aCase, aLocality, aRoom, asForm } from '@kps/test/tenants'
import { newFormKey as newSignedInKey } from '@kps/web-locality/door'
import { riskPlanRoutes } from '@kps/web-locality/risk-plans'
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

const dueOn = addDays(today(instantNow()), 3)
const action = (changes: Record<string, unknown> = {}) => ({
  caseId: known.caseId,
  risk: 'He is released on Friday. Kanaririsk.',
  action: 'Ring the prison on Thursday. Kanariaction.',
  agencyId: locality.agencies.police,
  dueOn,
  purpose: 'protect',
  contingency: 'If nobody answers, then move her that night.',
  ...changes,
})
const lastEntry = async () => {
  const [rows] = await locality.database.batch([locality.database.orm.select().from(auditEntries)])
  return (rows as (typeof auditEntries.$inferSelect)[]).at(-1)
}

test('an action is agreed and answered in one round trip each, and read in one with everybody of the case in the log', async () => {
  let actionId = ''
  const agreed = await counted(locality, async () => {
    actionId = (await agreeAction(worker(), action(), newFormKey())).actionId
  })
  expect(agreed).toMatchObject({ roundTrips: 1, wholeTables: [] })
  const read = await counted(locality, async () => {
    const { answer } = await readRiskPlan(worker(), { caseId: known.caseId })
    expect(answer.actions).toMatchObject([
      { id: actionId, agency: 'Kōwhai Bay police', overdue: false, purpose: 'protect' },
    ])
    expect(answer.agencies).toHaveLength(3)
  })
  expect(read).toMatchObject({ roundTrips: 1, wholeTables: [] })
  expect(read.statements).toBeLessThanOrEqual(10)
  expect(JSON.parse((await lastEntry())?.persons ?? '').sort()).toEqual([known.adult, known.child, known.using].sort())
  const answer = { caseId: known.caseId, actionId, outcome: 'done', note: 'They will ring us.' }
  const answered = await counted(locality, () => answerAction(worker(), answer, newFormKey()))
  expect(answered).toMatchObject({ roundTrips: 1, wholeTables: [] })
  await expect(answerAction(worker(), answer, newFormKey())).rejects.toMatchObject({ code: 'conflict' })
  const [outcomes] = await locality.database.batch([locality.database.orm.select().from(riskPlanActionOutcomes)])
  expect(outcomes).toHaveLength(1)
})

test('what is late is said in days and stands first; what is answered stays on the list, last', async () => {
  const id = makeId('act', instantNow())
  const content = { risk: 'Late one', action: 'Ring', who: '', purpose: 'protect', contingency: '' }
  const { orm } = locality.database
  const agreedLongAgo = {
    id,
    caseId: known.caseId,
    content: await locality.vault.sealJson({ table: 'risk_plan_actions', column: 'content', row: id }, content),
    agencyId: locality.agencies.police,
    dueOn: addDays(today(instantNow()), -2),
    agreedAt: instantNow(),
    agreedBy: 'acc',
  }
  await locality.database.batch([orm.insert(riskPlanActions).values(agreedLongAgo)])
  await agreeAction(worker(), action(), newFormKey())
  const { answer } = await readRiskPlan(worker(), { caseId: known.caseId })
  expect(answer.actions.map((each) => each.daysLate)).toEqual([2, 0, 0])
  expect(answer.actions[0]).toMatchObject({ id, overdue: true })
  expect(answer.actions.at(-1)?.outcome).toMatchObject({ kind: 'done', note: 'They will ring us.' })
  const page = await (await aRoom(worker, [riskPlanRoutes]).request(`/cases/${known.caseId}/risk-plan`)).text()
  expect(page).toContain('Overdue by 2 days')
})

test('a long plan is read page by page: the same cost at 50 actions, each shown once', async () => {
  const few = await counted(locality, () => readRiskPlan(worker(), { caseId: known.caseId }))
  for (let round = 0; round < 50; round += 1)
    await agreeAction(worker(), action({ risk: `Risk ${round}` }), newFormKey())
  const many = await counted(locality, () => readRiskPlan(worker(), { caseId: known.caseId }))
  expect(many).toEqual(few)
  const seen: string[] = []
  let after: string | undefined
  do {
    const { answer } = await readRiskPlan(worker(), { caseId: known.caseId, ...(after && { after }) })
    seen.push(...answer.actions.map((each) => each.id))
    after = answer.nextAfter
    expect(answer.actions.length).toBeLessThanOrEqual(20)
  } while (after)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen).toHaveLength(53)
})

test('what is missing, a day behind us or an agency nobody knows comes back with what was typed', async () => {
  const room = aRoom(worker, [riskPlanRoutes])
  const path = `/cases/${known.caseId}/risk-plan`
  const typed = { formKey: newSignedInKey(), risk: 'Typed risk', action: 'Typed action', purpose: 'assess' }
  const date = { 'dueOn-day': '29', 'dueOn-month': '2', 'dueOn-year': '2027' }
  const bad = await room.request(path, asForm({ ...typed, ...date }))
  const page = await bad.text()
  expect(bad.status).toBe(422)
  for (const text of ['Typed risk</textarea>', 'Choose the agency that does it', 'href="#dueOn-day"', 'value="29"'])
    expect(page).toContain(text)
  const behind = await room.request(
    path,
    asForm({
      ...typed,
      'dueOn-day': '1',
      'dueOn-month': '1',
      'dueOn-year': '2020',
      agencyId: locality.agencies.police,
    }),
  )
  expect(await behind.text()).toContain('The date must be today or later')
  const [year = '', month = '', day = ''] = dueOn.split('-')
  const unknown = await room.request(
    path,
    asForm({
      ...typed,
      'dueOn-day': day,
      'dueOn-month': month,
      'dueOn-year': year,
      agencyId: makeId('agy', instantNow()),
    }),
  )
  expect(unknown.status).toBe(422)
  expect(await unknown.text()).toContain('Choose the agency that does it')
})

test('an agency that declines is asked why, whichever page the action stands on; a second answer is told so', async () => {
  const room = aRoom(worker, [riskPlanRoutes])
  const { answer } = await readRiskPlan(worker(), { caseId: known.caseId })
  const { actionId } = await agreeAction(worker(), action({ dueOn: addDays(dueOn, 300) }), newFormKey())
  expect(answer.actions.map((each) => each.id)).not.toContain(actionId)
  const path = `/cases/${known.caseId}/risk-plan/actions/${actionId}`
  const bad = await room.request(path, asForm({ formKey: newSignedInKey(), outcome: 'declined', note: '' }))
  const page = await bad.text()
  expect(bad.status).toBe(422)
  expect(page).toContain(`href="#note-${actionId}"`)
  expect(page).toContain(`id="note-${actionId}"`)
  const declined = { outcome: 'declined', note: 'No worker until May.' }
  expect((await room.request(path, asForm({ formKey: newSignedInKey(), ...declined }))).status).toBe(303)
  const again = await room.request(path, asForm({ formKey: newSignedInKey(), outcome: 'done', note: 'Typed too late' }))
  expect(again.status).toBe(409)
  expect(await again.text()).toContain('Typed too late')
})

test('a practitioner who is not on the team meets nothing there, and the log has the refusal', async () => {
  const stranger = await locality.visitAs('practitioner', 2)
  const { answer } = await readRiskPlan(worker(), { caseId: known.caseId })
  const [first] = answer.actions
  for (const attempt of [
    () => readRiskPlan(stranger(), { caseId: known.caseId }),
    () => agreeAction(stranger(), action(), newFormKey()),
    () =>
      answerAction(stranger(), { caseId: known.caseId, actionId: first?.id, outcome: 'done', note: '' }, newFormKey()),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: 'not-found' })
    expect(await lastEntry()).toMatchObject({ refusal: 'not-found', persons: '[]' })
  }
})

test('the plan says that it is for professionals only, keeps off paper, and names nobody in its title', async () => {
  const room = aRoom(worker, [riskPlanRoutes], 'mi')
  const page = await (await room.request(`/cases/${known.caseId}/risk-plan`)).text()
  expect(page).toContain('Mā ngā ngaio anake')
  expect(page).toContain('kps-screen-only')
  expect(/<title>(.*)<\/title>/.exec(page)?.[1]).toBe('Te mahere whakahaere tūraru – Te Haumaru Tāngata')
})

test('nothing of a plan stands readable in the database file', async () => {
  const bytes = await locality.stored()
  expect(bytes.includes('riskPlan.agreed')).toBe(true)
  for (const word of ['Kanari', 'move her', 'No worker until']) expect(bytes.includes(word)).toBe(false)
})
