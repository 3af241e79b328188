import { auditEntries } from '@kps/foundation/audit/schema'
import { sha256 } from '@kps/foundation/sealing'
import { restoreAgency } from '@kps/locality/agencies'
import { readCase } from '@kps/locality/cases'
import { readHome } from '@kps/locality/home'
import { agreeAction, readRiskPlan } from '@kps/locality/risk-plans'
import { handBack, readLeaving, withdrawAgency } from '@kps/locality/withdrawals'
import { type ACase, type ALocality, aCase, aLocality, aRoom, asForm } from '@kps/test/tenants'
import { agenciesRoutes } from '@kps/web-locality/agencies'
import { newFormKey } from '@kps/web-locality/door'
import { desc } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'

type Person = Awaited<ReturnType<ALocality['visitAs']>>
let locality: ALocality
let coordinator: Person
let practitioner: Person
let theCase: ACase
let service: string

const key = newFormKey
const secret = 'Sit with Hāna on Fridays.'

beforeAll(async () => {
  locality = await aLocality()
  coordinator = await locality.visitAs('coordinator')
  practitioner = await locality.visitAs('practitioner')
  service = locality.agencies.service
  theCase = await aCase(locality, practitioner)
  const { caseId } = theCase
  const action = {
    risk: 'She is alone.',
    action: secret,
    who: '',
    purpose: 'assess',
    contingency: '',
    dueOn: '2031-01-01',
  }
  const { agencies } = (await readRiskPlan(practitioner(), { caseId })).answer
  expect(agencies).toHaveLength(3)
  await agreeAction(practitioner(), { caseId, agencyId: service, ...action }, key())
})
afterAll(() => locality?.close())

const read = async (path: string, init?: RequestInit) => {
  const response = await aRoom(() => coordinator(), [agenciesRoutes]).request(path, init)
  return { status: response.status, text: await response.text(), headers: response.headers }
}
const leave = (fields: Readonly<Record<string, string>>) =>
  read(`/agencies/${service}/leave`, asForm({ formKey: key(), reason: 'It closes.', copy: 'not-wanted', ...fields }))

test('before an agency leaves, its cases and the actions that wait for it are shown, and what stays and why', async () => {
  const page = (await read(`/agencies/${service}/leave`)).text
  for (const words of [
    'It leads 1 open case',
    'Case C-00001',
    '1 action of a plan waits',
    'principle 9',
    'It names people',
  ])
    expect(page.toLowerCase()).toContain(words.toLowerCase())
  expect(page).not.toContain('Kanariname')
})

test('its own contributions come back as open text, with a digest; everybody they are about stands in the log', async () => {
  expect((await leave({ copy: 'handed-back', newLeadId: locality.agencies.police })).text).toContain(
    'Make the file first',
  )
  const file = await read(`/agencies/${service}/hand-back`, asForm({ formKey: key() }))
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="file.jsonl"')
  const [head = '', ...lines] = file.text.trimEnd().split('\n')
  const { manifest } = JSON.parse(head)
  expect(manifest).toMatchObject({
    format: 'kps-contributions',
    rows: 1,
    tables: { risk_plan_actions: 1, assessments: 0 },
  })
  expect(manifest.sha256).toBe(await sha256(`${lines.join('\n')}\n`))
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { table: 'risk_plan_actions', row: { case_id: theCase.caseId, content: { action: secret } } },
  ])
  const { orm } = locality.database
  const [rows] = await locality.database.batch([
    orm.select().from(auditEntries).orderBy(desc(auditEntries.sequence)).limit(2),
  ])
  const [recorded, shown] = rows as (typeof auditEntries.$inferSelect)[]
  expect([recorded?.action, shown?.action]).toEqual(['contributions.recorded', 'contributions.handedBack'])
  expect(JSON.parse(shown?.persons ?? '[]').sort()).toEqual([theCase.adult, theCase.child, theCase.using].sort())
  const { answer } = await readLeaving(coordinator(), { agencyId: service })
  expect([answer.handedBackRows, answer.handedBackAt === null]).toEqual([1, false])
})

test('another agency’s words are not in it', async () => {
  const { text } = await handBack(coordinator(), locality.agencies.police, key())
  expect(text).not.toContain(secret)
  expect(text.trimEnd().split('\n')).toHaveLength(1)
})

test('nobody leaves a case without a lead: one has to be named, and the access ends with the next request', async () => {
  const refused = await leave({})
  expect([refused.status, refused.text.includes('Choose who leads its cases')]).toEqual([422, true])
  expect(refused.text).toContain('It closes.')
  expect((await leave({ newLeadId: service })).status).toBe(422)
  expect((await leave({ newLeadId: 'agy_00000000000000000000000000' })).status).toBe(422)
  expect((await leave({ copy: '', newLeadId: locality.agencies.police })).status).toBe(422)
  expect((await readHome(practitioner())).actor.agencyId).toBe(service)
  expect((await leave({ copy: 'handed-back', newLeadId: locality.agencies.police })).status).toBe(303)
  await expect(readHome(practitioner())).rejects.toMatchObject({ code: 'not-signed-in' })
  expect((await readCase(coordinator(), { caseId: theCase.caseId })).answer.leadAgency).toBe('Kōwhai Bay police')
  const { answer } = await readLeaving(coordinator(), { agencyId: service })
  expect(answer).toMatchObject({ standing: 'withdrawn', ledInAll: 0, actionsInAll: 1 })
  const again = { agencyId: service, reason: 'Twice.', copy: 'not-wanted' }
  await expect(withdrawAgency(coordinator(), again, key())).rejects.toMatchObject({ code: 'conflict' })
})

test('an agency that left can come back, and leads nothing until somebody says so', async () => {
  await restoreAgency(coordinator(), { agencyId: service, reason: 'It is back.' }, key())
  expect((await readHome(practitioner())).actor.agencyId).toBe(service)
  expect((await readLeaving(coordinator(), { agencyId: service })).answer).toMatchObject({
    standing: 'here',
    ledInAll: 0,
  })
})
