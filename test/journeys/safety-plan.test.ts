import { newFormKey } from '@kps/crossings/referral-handover'
import { auditEntries } from '@kps/foundation/audit/schema'
import { addDays, instantNow, today } from '@kps/foundation/time'
import { agreeSafetyPlan, printSafetyPlan, readPrintedPlan, readSafetyPlan } from '@kps/locality/safety-plans'
import { safetyPlanCopies, safetyPlanVersions } from '@kps/locality/safety-plans/schema'
import { counted } from '@kps/test/statements'
import { type ACase, type ALocality, aCase, aLocality, aRoom, asForm } from '@kps/test/tenants'
import { newFormKey as newSignedInKey } from '@kps/web-locality/door'
import { safetyPlanRoutes } from '@kps/web-locality/safety-plans'
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

const reviewOn = addDays(today(instantNow()), 14)
const whose = (personId: string) => ({ caseId: known.caseId, personId })
const plan = (personId: string, version: number, sections: Record<string, string>) => ({
  ...whose(personId),
  version,
  reviewOn,
  content: {
    language: 'en',
    sections,
    supporters: [{ name: 'Aunty Kanarisupport', number: '021 000 000' }],
    neverShareWith: 'Rangi Kanarinever',
  },
})
const typedPlan = (version: number, typed: Record<string, string>) => {
  const [year = '', month = '', day = ''] = reviewOn.split('-')
  const date = { 'reviewOn-day': day, 'reviewOn-month': month, 'reviewOn-year': year }
  return asForm({ formKey: newSignedInKey(), version: String(version), language: 'en', ...date, ...typed })
}
const rowsOf = async <Row>(table: { readonly $inferSelect: Row } & Parameters<typeof selectAll>[0]) =>
  (await locality.database.batch([selectAll(table)]))[0] as Row[]
const selectAll = (table: typeof safetyPlanVersions | typeof safetyPlanCopies | typeof auditEntries) =>
  locality.database.orm.select().from(table)

test('a plan is agreed in two round trips, read in one, and a change is a new version beside the old one', async () => {
  const first = await counted(locality, () =>
    agreeSafetyPlan(worker(), plan(known.adult, 0, { bag: 'At Kanariplace' }), newFormKey()),
  )
  expect(first).toMatchObject({ roundTrips: 2, wholeTables: [] })
  await agreeSafetyPlan(worker(), plan(known.adult, 1, { bag: 'At work', agreed: 'I ring first' }), newFormKey())
  const read = await counted(locality, async () => {
    const { answer } = await readSafetyPlan(worker(), whose(known.adult))
    expect(answer.current).toMatchObject({
      version: 2,
      content: { sections: { bag: 'At work', agreed: 'I ring first' } },
    })
    expect(answer.history.map((each) => each.version)).toEqual([2, 1])
  })
  expect(read).toMatchObject({ roundTrips: 1, wholeTables: [] })
  expect(read.statements).toBeLessThanOrEqual(10)
  expect(await rowsOf(safetyPlanVersions)).toHaveLength(2)
  expect((await rowsOf(auditEntries)).at(-1)).toMatchObject({
    action: 'safetyPlan.read',
    persons: JSON.stringify([known.adult]),
  })
})

test('two workers write at once: the second is told, sees both texts, and no word is lost', async () => {
  const room = aRoom(worker, [safetyPlanRoutes])
  const path = `/cases/${known.caseId}/people/${known.child}/safety-plan`
  expect((await room.request(path, typedPlan(0, { bag: 'Hers, kept first', codeWord: 'paua' }))).status).toBe(303)
  const late = await room.request(path, typedPlan(0, { bag: 'His, typed meanwhile', codeWord: 'paua' }))
  expect(late.status).toBe(409)
  const page = await late.text()
  expect(page).toContain('His, typed meanwhile</textarea>')
  expect(page).toContain('Hers, kept first')
  expect(page).toContain('What Aroha practitioner 1 wrote meanwhile')
  expect(page.match(/wrote meanwhile/g)).toHaveLength(1)
  expect(page).toContain('name="version" value="1"')
  expect((await room.request(path, typedPlan(1, { bag: 'Hers and his', codeWord: 'paua' }))).status).toBe(303)
  expect((await readSafetyPlan(worker(), whose(known.child))).answer.current).toMatchObject({ version: 2 })
})

test('two workers who send at the same moment: one plan is kept, the other is told', async () => {
  const coordinator = await locality.visitAs('coordinator')
  const { answer } = await readSafetyPlan(worker(), whose(known.adult))
  const version = answer.current?.version ?? 0
  const hold = locality.server.hold()
  const both = [worker, coordinator].map((visit, place) =>
    agreeSafetyPlan(visit(), plan(known.adult, version, { bag: `Bag ${place}` }), newFormKey()),
  )
  await hold.arrived(2)
  hold.release()
  const ends = await Promise.allSettled(both)
  expect(ends.map((end) => end.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(ends.find((end) => end.status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } })
  expect((await readSafetyPlan(worker(), whose(known.adult))).answer.current?.version).toBe(version + 1)
})

test('an empty plan, a day that does not exist or lies behind comes back with what was typed', async () => {
  const room = aRoom(worker, [safetyPlanRoutes])
  const path = `/cases/${known.caseId}/people/${known.child}/safety-plan`
  const empty = await room.request(path, typedPlan(2, {}))
  expect(empty.status).toBe(422)
  expect(await empty.text()).toContain('Write something in at least one part of the plan')
  const unreal = await room.request(path, typedPlan(2, { bag: 'Typed', 'reviewOn-day': '31', 'reviewOn-month': '2' }))
  const page = await unreal.text()
  expect(unreal.status).toBe(422)
  expect(page).toContain('href="#reviewOn-day"')
  expect(page).toContain('Typed</textarea>')
  expect(page).not.toContain('wrote meanwhile')
  const behind = await room.request(path, typedPlan(2, { bag: 'Typed', 'reviewOn-year': '2020' }))
  expect(await behind.text()).toContain('must be today or later')
})

test('the person who uses violence has no safety plan here, and cannot have one made', async () => {
  await expect(readSafetyPlan(worker(), whose(known.using))).rejects.toMatchObject({ code: 'not-found' })
  await expect(agreeSafetyPlan(worker(), plan(known.using, 0, { bag: 'x' }), newFormKey())).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('a practitioner who is not on the team reads, changes and prints nothing, and the log has each refusal', async () => {
  const stranger = await locality.visitAs('practitioner', 2)
  const copy = { ...whose(known.adult), version: 1, safeToHold: 'yes' }
  for (const attempt of [
    () => readSafetyPlan(stranger(), whose(known.adult)),
    () => agreeSafetyPlan(stranger(), plan(known.adult, 1, { bag: 'x' }), newFormKey()),
    () => printSafetyPlan(stranger(), copy, newFormKey()),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: 'not-found' })
    expect((await rowsOf(auditEntries)).at(-1)).toMatchObject({ refusal: 'not-found', persons: '[]' })
  }
})

test('nothing is printed before it is said that a copy is safe, and a no is answered with advice', async () => {
  const room = aRoom(worker, [safetyPlanRoutes])
  const path = `/cases/${known.caseId}/people/${known.adult}/safety-plan/print`
  const { answer } = await readSafetyPlan(worker(), whose(known.adult))
  const version = String(answer.current?.version)
  const unsaid = await room.request(path, asForm({ formKey: newSignedInKey(), version }))
  expect(unsaid.status).toBe(422)
  expect(await unsaid.text()).toContain('Say whether it is safe to hold a copy')
  const no = await room.request(path, asForm({ formKey: newSignedInKey(), version, safeToHold: 'no' }))
  expect(no.status).toBe(422)
  expect(await no.text()).toContain('Nothing was printed')
  const old = await room.request(path, asForm({ formKey: newSignedInKey(), version: '1', safeToHold: 'yes' }))
  expect(old.status).toBe(409)
  expect(await rowsOf(safetyPlanCopies)).toHaveLength(0)
})

test('a print is recorded, costs two round trips, and shows nothing of what it is or whose', async () => {
  const room = aRoom(worker, [safetyPlanRoutes])
  const path = `/cases/${known.caseId}/people/${known.adult}/safety-plan/print`
  const { answer } = await readSafetyPlan(worker(), whose(known.adult))
  const form = { formKey: newSignedInKey(), version: String(answer.current?.version), safeToHold: 'kept-by-worker' }
  let printed = new Response()
  const cost = await counted(locality, async () => {
    printed = await room.request(path, asForm({ ...form, size: 'large', language: 'mi' }))
  })
  expect(cost).toMatchObject({ roundTrips: 2, wholeTables: [] })
  const page = await printed.text()
  expect(printed.status).toBe(200)
  expect(page).toContain('<title>Aku tuhipoka</title>')
  expect(page).toContain('kps-discreet--large')
  expect(page).toContain('Aunty Kanarisupport – 021 000 000')
  expect(page).not.toMatch(/Hāna|Kanariname|Kanarinever|Aroha|Harakeke|Kōwhai|safety plan|mahere haumaru|C-00001/i)
  expect(page).not.toMatch(/<img|<script|logo/i)
  expect(await rowsOf(safetyPlanCopies)).toMatchObject([
    { safeToHold: 'kept-by-worker', version: answer.current?.version },
  ])
  const log = (await rowsOf(auditEntries)).slice(-2)
  expect(log.map((entry) => entry.action)).toEqual(['safetyPlan.printed', 'safetyPlan.read'])
  expect(log[0]?.persons).toBe(JSON.stringify([known.adult]))
  await room.request(path, asForm(form))
  expect(await rowsOf(safetyPlanCopies)).toHaveLength(1)
  await expect(
    readPrintedPlan(worker(), { ...whose(known.child), copyId: (await rowsOf(safetyPlanCopies))[0]?.id }),
  ).rejects.toMatchObject({ code: 'not-found' })
})

test('when the session has ended, the answer holds none of the plan', async () => {
  const later = () => worker(new Date(Date.now() + 40 * 60_000).toISOString() as ReturnType<typeof worker>['now'])
  const path = `/cases/${known.caseId}/people/${known.adult}/safety-plan`
  const answer = await aRoom(later, [safetyPlanRoutes]).request(path, typedPlan(1, { bag: 'Kanaritext' }))
  expect(answer.status).toBe(401)
  expect(await answer.text()).not.toContain('Kanaritext')
})

test('nothing of a plan stands readable in the database file', async () => {
  const bytes = await locality.stored()
  expect(bytes.includes('safetyPlan.agreed')).toBe(true)
  for (const word of ['Kanari', 'Hāna', 'kept first', '021 000 000']) expect(bytes.includes(word)).toBe(false)
})
