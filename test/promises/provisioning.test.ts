import { openDatabase } from '@kps/foundation/database'
import { instantNow } from '@kps/foundation/time'
import { findLocality, type Locality } from '@kps/registry/localities'
import { localities, localityDatabases } from '@kps/registry/localities/schema'
import { provisionLocality, tenantAccess, undoProvisioning } from '@kps/registry/provisioning'
import { provisioningSteps, provisioningUndone } from '@kps/registry/provisioning/schema'
import { type AFoundry, aFoundry, anAgency, askedFor } from '@kps/test/platform'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'

let foundry: AFoundry
/** How many requests it takes to make a locality, from nothing to open. */
let whole: number
beforeAll(async () => {
  foundry = await aFoundry()
  foundry.line.mend()
  await provision('first')
  whole = foundry.line.passed.length
})
afterAll(() => foundry.close())

const agency = anAgency('Harakeke House')
const provision = (code: string) => provisionLocality(askedFor(code), { agencies: [agency] }, foundry.means)
const undo = (code: string) => {
  const given = { code, by: 'acc_01arz3ndektsv4rrffq69g5fav', key: 'a-key-of-one-form-only' }
  return undoProvisioning(foundry.registry, foundry.means.keys.platform, given, instantNow())
}

/** What stands under a code: everything of it, or nothing. */
async function standing(code: string) {
  const { registry, server } = foundry
  const { orm } = registry
  const its = sql`(select localities.id from localities where localities.code = ${code})`
  const [found, databases, steps, undone, rest] = await registry.batch([
    orm.select().from(localities).where(eq(localities.code, code)),
    orm.select().from(localityDatabases),
    orm.select().from(provisioningSteps).where(eq(provisioningSteps.localityId, its)),
    orm.select().from(provisioningUndone).where(eq(provisioningUndone.code, code)),
    orm.all<{ count: number }>(sql`select
      (select count(*) from locality_places where locality_id = ${its}) + (select count(*) from data_keys where locality_id = ${its})
      + (select count(*) from locality_public_keys where locality_id = ${its}) as count`),
  ])
  const known = new Set((databases as { namespace: string }[]).map(({ namespace }) => namespace))
  return {
    localities: (found as unknown[]).length,
    steps: (steps as { step: string }[]).map(({ step }) => step).sort(),
    undone: (undone as unknown[]).length,
    placesAndKeys: (rest as { count: number }[])[0]?.count,
    isServed: (await findLocality(registry, code)) !== undefined,
    strayDatabases: (await server.namespaces('t')).filter((namespace) => !known.has(namespace)),
  }
}

const everyStep = ['created', 'keyed', 'migrated', 'open', 'requested', 'seeded']
const open = { localities: 1, steps: everyStep, undone: 0, placesAndKeys: 4, isServed: true, strayDatabases: [] }
const nothing = { localities: 0, steps: [], placesAndKeys: 0, isServed: false, strayDatabases: [] }

/** That what was made works: one agency, its keys, and each act of the founding in its log once. */
async function works(code: string) {
  const locality = (await findLocality(foundry.registry, code)) as Locality
  const grant = await tenantAccess(locality, foundry.means.keys)
  const database = openDatabase<'locality'>(grant)
  const [acts] = await database.batch([
    database.orm.all<{ action: string }>(sql`select action from audit_entries order by rowid`),
  ])
  expect([code, (acts as { action: string }[]).map(({ action }) => action)]).toEqual([
    code,
    ['locality.founded', 'agency.joined'],
  ])
}

test.for(['cut', 'unanswered'] as const)(
  'whoever falls at any point of making a locality (%s) goes on there: one database, open, once',
  async (trouble) => {
    const { line } = foundry
    expect(whole).toBeGreaterThan(8)
    for (let point = 1; point <= whole; point += 1) {
      const code = `fell-${trouble}-${point}`
      // From there on nothing arrives any more: the one who did it is gone.
      line.spoil(({ number }) => (number < point ? undefined : number === point ? trouble : 'cut'))
      await expect(provision(code), code).rejects.toThrow()
      line.mend()
      const before = await standing(code)
      // Only the very last row opens it, and when that was written the door may have been told before we were.
      if (!(trouble === 'unanswered' && point === whole)) expect([code, before.isServed]).toEqual([code, false])
      await provision(code)
      expect([code, await standing(code)]).toEqual([code, open])
      await works(code)
      await provision(code)
      expect([code, await standing(code)]).toEqual([code, open])
    }
  },
)

test('two who make the same locality at once make one, wherever the second meets the first', async () => {
  const { line } = foundry
  for (let point = 1; point <= whole; point += 1) {
    const code = `twice-${point}`
    let second: Promise<unknown> | undefined
    line.spoil(({ number }) => {
      if (number === point) second ??= provision(code)
      return undefined
    })
    const first = await provision(code)
    expect(await second).toEqual(first)
    line.mend()
    expect([code, await standing(code)]).toEqual([code, open])
    await works(code)
  }
})

test('what is undone while it is being made, at any point, leaves nothing, or was open before', async () => {
  const { line } = foundry
  let undone = 0
  for (let point = 2; point <= whole; point += 1) {
    const code = `undone-${point}`
    let undoing: Promise<unknown> | undefined
    line.spoil(({ number }) => {
      if (number === point) undoing ??= undo(code).catch((error: unknown) => error)
      return undefined
    })
    const made = await provision(code).catch((error: unknown) => error)
    const answer = await undoing
    line.mend()
    const after = await standing(code)
    if (answer instanceof Error) {
      expect([code, String(answer), made instanceof Error, after]).toEqual([
        code,
        expect.stringContaining('conflict'),
        false,
        open,
      ])
    } else {
      undone += 1
      expect([code, made instanceof Error, after]).toEqual([code, true, { ...nothing, undone: 1 }])
      await provision(code)
      expect([code, await standing(code)]).toEqual([code, { ...open, undone: 1 }])
    }
  }
  expect(undone).toBeGreaterThan(whole / 2)
})

test('undoing that falls at any point can be done again, and then nothing is left but the row that says so', async () => {
  const { line } = foundry
  const by = 'acc_01arz3ndektsv4rrffq69g5fav'
  const overTheLine = (code: string) =>
    undoProvisioning(
      foundry.means.database,
      foundry.means.keys.platform,
      { code, by, key: 'a-key-of-one-form-only' },
      instantNow(),
    )
  for (const trouble of ['cut', 'unanswered', 'error'] as const) {
    for (let point = 1; point <= 4; point += 1) {
      const code = `undoing-${trouble}-${point}`
      line.spoil(({ number }) => (number < whole ? undefined : 'cut'))
      await expect(provision(code)).rejects.toThrow()
      line.spoil(({ number }) => (number < point ? undefined : number === point ? trouble : 'cut'))
      await expect(overTheLine(code), code).rejects.toThrow()
      line.mend()
      expect([code, (await standing(code)).isServed]).toEqual([code, false])
      expect(await overTheLine(code)).toEqual({ code })
      expect(await overTheLine(code)).toEqual({ code })
      expect([code, await standing(code)]).toEqual([code, { ...nothing, undone: 1 }])
    }
  }
})
