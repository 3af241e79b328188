import { makeId } from '@kps/crossings/ids'
import { foldCode } from '@kps/crossings/locality-codes'
import type { BeginProvisioning } from '@kps/crossings/tenancy'
import { openDatabase } from '@kps/foundation/database'
import { Failure } from '@kps/foundation/failures'
import { instantNow } from '@kps/foundation/time'
import { applicationDecisions, applications } from '@kps/registry/applications/schema'
import { findLocality, type Locality } from '@kps/registry/localities'
import { localityDatabases } from '@kps/registry/localities/schema'
import {
  advance,
  beginProvisioning,
  type ProvisioningMeans,
  provisioningOf,
  provisionLocality,
  resumeProvisioning,
  tenantAccess,
  undoProvisioning,
} from '@kps/registry/provisioning'
import { type AFoundry, aFoundry, anAgency, askedFor, type Seed, type Trouble } from '@kps/test/platform'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'

let foundry: AFoundry
beforeAll(async () => {
  foundry = await aFoundry()
})
afterEach(() => foundry.line.mend())
afterAll(() => foundry.close())

const someone = () => makeId('acc', instantNow())
const newKey = () => crypto.randomUUID()

/** The hash of the link that the applicant has. */
const linkHash = 'a'.repeat(43)

/** An application with that code, approved by so many people. */
async function application(code: string, approvals = 2): Promise<string> {
  const id = makeId('app', instantNow())
  const { orm } = foundry.registry
  const row = { id, reference: id.slice(-8), formKeyHash: id, code, foldedCode: foldCode(code), nzbn: null }
  const sealed = {
    receivedAt: instantNow(),
    invitationHash: linkHash,
    followsReference: null,
    looksOdd: false,
    envelope: 'x',
  }
  await foundry.registry.batch([
    orm.insert(applications).values({ ...row, ...sealed }),
    ...Array.from({ length: approvals }, (_, place) =>
      orm.insert(applicationDecisions).values({
        applicationId: id,
        turn: place + 1,
        decision: 'approved',
        decidedBy: someone(),
        decidedAt: instantNow(),
        reason: null,
      }),
    ),
  ])
  return id
}

async function asked(code: string, more: Partial<BeginProvisioning> = {}): Promise<BeginProvisioning> {
  const agency = anAgency('Harakeke House') as BeginProvisioning['seed']['agencies'][number]
  const secretIndex = linkHash
  return {
    applicationId: (more.applicationId ?? (await application(code))) as BeginProvisioning['applicationId'],
    locality: askedFor(code),
    seed: {
      agencies: [agency],
      invitations: [{ secretIndex, agencyId: agency.id, roles: ['coordinator'], name: 'Aroha' }],
    },
    by: someone(),
    key: newKey(),
    ...more,
  }
}

/** Begins and works on to the end, as the registry does after it has answered. */
async function begin(given: BeginProvisioning, means: ProvisioningMeans<Seed> = foundry.means): Promise<void> {
  const { begun, seed } = await beginProvisioning(means.database, means.keys.platformKey, given, instantNow())
  await advance(begun, seed, means)
}

const progress = (code: string) => provisioningOf(foundry.registry, code)
const undo = (code: string) =>
  undoProvisioning(foundry.registry, foundry.means.keys.platform, { code, by: someone(), key: newKey() }, instantNow())
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Failure ? error.messageKey : String(error)),
  )

test('whoever looks sees each step as it happens, and the locality is served when the last is done', async () => {
  const given = await asked('te-awa')
  const { begun, seed } = await beginProvisioning(foundry.registry, foundry.means.keys.platformKey, given, instantNow())
  const seen: string[] = []
  const look = async () => {
    const { isOpen, steps } = await progress('te-awa')
    seen.push(`${steps.flatMap(({ at, step }) => (at === null ? [] : step)).join(' ')}${isOpen ? '!' : ''}`)
    expect((await findLocality(foundry.registry, 'te-awa')) !== undefined).toBe(isOpen)
  }
  const { founder, keys } = foundry.means
  await advance(begun, seed, {
    ...foundry.means,
    keys: {
      ...keys,
      platform: { ...keys.platform, create: (name) => look().then(() => keys.platform.create(name)) },
    },
    founder: {
      makeKeys: (grant) => look().then(() => founder.makeKeys(grant)),
      seed: (grant, its) => look().then(() => founder.seed(grant, its)),
    },
  })
  await look()
  // A row is written while the next step is tried, so that whoever looks then may see it a moment later.
  const [whole = ''] = seen.slice(-1)
  expect(whole).toBe('requested created migrated keyed seeded open!')
  expect(seen.map((one) => whole.startsWith(one))).toEqual(seen.map(() => true))
  const tried = ['requested', 'requested created', 'requested created migrated', whole]
  expect(seen.map((one, place) => one.startsWith(tried[place] ?? '-'))).toEqual(tried.map(() => true))
  expect(await progress('te-awa')).toMatchObject({
    code: 'te-awa',
    name: 'The place te-awa',
    applicationId: given.applicationId,
    failure: null,
    isUndone: false,
  })
})

test('the hub becomes nobody’s first coordinator: a seed with a link that the applicant does not hold founds nothing', async () => {
  const given = await asked('own-link')
  const forged = (secretIndex: string) => ({
    ...given,
    key: newKey(),
    seed: { ...given.seed, invitations: given.seed.invitations.map((one) => ({ ...one, secretIndex })) },
  })
  expect(await refusal(begin(forged('h'.repeat(43))))).toBe('tenancy.refused.notApproved')
  const both = { ...given.seed, invitations: [...given.seed.invitations, ...forged('h'.repeat(43)).seed.invitations] }
  expect(await refusal(begin({ ...given, key: newKey(), seed: both }))).toBe('tenancy.refused.notApproved')
  const { begun } = await beginProvisioning(foundry.registry, foundry.means.keys.platformKey, given, instantNow())
  expect(begun.locality.code).toBe('own-link')
  expect(await refusal(resumeProvisioning(foundry.registry, forged('h'.repeat(43))))).toBe(
    'tenancy.refused.notApproved',
  )
})

test('only an application that two people approved is made a locality of, under its own code, and one of each', async () => {
  expect(await refusal(begin(await asked('once', { applicationId: (await application('once', 1)) as never })))).toBe(
    'tenancy.refused.notApproved',
  )
  expect(await refusal(begin(await asked('other', { applicationId: (await application('its-own')) as never })))).toBe(
    'tenancy.refused.notApproved',
  )
  expect(await refusal(begin(await asked('none', { applicationId: makeId('app', instantNow()) })))).toBe(
    'tenancy.refused.notApproved',
  )
  const given = await asked('harbour')
  await begin(given)
  expect(await refusal(begin(given))).toBe('tenancy.refused.alreadyOpen')
  expect(await refusal(begin(await asked('harbour')))).toBe('tenancy.refused.codeTaken')
  expect(await refusal(begin(await asked('haarbour')))).toBe('tenancy.refused.codeTaken')
  expect(await refusal(resumeProvisioning(foundry.registry, await asked('nowhere')))).toBe('tenancy.refused.notFound')
  expect(await refusal(progress('nowhere'))).toBe('tenancy.refused.notFound')
  expect(await refusal(undo('nowhere'))).toBe('tenancy.refused.notFound')
  expect(await refusal(undo('harbour'))).toBe('tenancy.refused.alreadyOpen')
})

test('a form that is sent twice begins once, and so do two forms for the same application', async () => {
  const given = await asked('twice')
  await Promise.all([begin(given), begin(given), begin({ ...given, key: newKey() })])
  expect((await progress('twice')).isOpen).toBe(true)
})

test.for<[place: string, trouble: Trouble, end: RegExp, step: string, failure: string]>([
  ['the platform times out', 'hang', /\/create$/, 'created', 'platform'],
  ['the platform answers 500', 'error', /\/create$/, 'created', 'platform'],
  ['the platform makes it and answers 500', 'error-after', /\/create$/, 'created', 'platform'],
  ['the platform makes it and never says so', 'unanswered', /\/create$/, 'created', 'platform'],
  ['the new database does not answer', 'error', /\/t-.*\/pipeline$/, 'migrated', 'database'],
])(
  'when %s, the page says at which step and where, without a word of what was said; then it goes on or is undone',
  async ([, trouble, end, step, failure]) => {
    const { line, server } = foundry
    for (const isUndone of [false, true]) {
      const code = newCode()
      const given = await asked(code)
      line.spoil(({ path }) => (end.test(path) ? trouble : undefined))
      await expect(begin(given, trouble === 'hang' ? impatient() : foundry.means)).rejects.toThrow()
      line.mend()
      const stopped = await progress(code)
      expect([stopped.failure, stopped.steps.find(({ at }) => at === null)?.step]).toEqual([failure, step])
      expect(JSON.stringify(stopped)).not.toMatch(/fault|error|127\.0\.0\.1|t-[a-z2-7]{26}/i)
      expect(await findLocality(foundry.registry, code)).toBeUndefined()
      if (isUndone) {
        expect(await undo(code)).toEqual({ code })
        const known = await foundry.registry.batch([foundry.registry.orm.select().from(localityDatabases)])
        const names = new Set((known[0] as { namespace: string }[]).map(({ namespace }) => namespace))
        expect((await server.namespaces('t')).filter((namespace) => !names.has(namespace))).toEqual([])
        expect(await progress(code)).toMatchObject({ isUndone: true, isOpen: false, name: `The place ${code}` })
      }
      const { begun, seed } = isUndone
        ? await beginProvisioning(
            foundry.registry,
            foundry.means.keys.platformKey,
            { ...given, key: newKey() },
            instantNow(),
          )
        : await resumeProvisioning(foundry.registry, given)
      await advance(begun, seed, foundry.means)
      expect(await progress(code)).toMatchObject({ isOpen: true, failure: null, isUndone: false })
    }
  },
)

test('when the door falls after it made the keys, whoever looks sees that they are made and where it fell; then it goes on', async () => {
  const { founder } = foundry.means
  const fallen = { ...founder, seed: () => Promise.reject(new Error('the door is gone')) }
  const given = await asked('keyed-only')
  await expect(begin(given, { ...foundry.means, founder: fallen })).rejects.toThrow('gone')
  const { failure, isOpen, steps } = await progress('keyed-only')
  const reached = steps.flatMap(({ at, step }) => (at === null ? [] : step))
  expect([reached, failure, isOpen]).toEqual([['requested', 'created', 'migrated', 'keyed'], 'door', false])
  const { begun, seed } = await resumeProvisioning(foundry.registry, given)
  await advance(begun, seed, foundry.means)
  expect(await progress('keyed-only')).toMatchObject({ isOpen: true, failure: null })
})

let codes = 0
const newCode = () => `place-${++codes}`

const impatient = (): ProvisioningMeans<Seed> => ({
  ...foundry.means,
  keys: { ...foundry.means.keys, platform: foundry.impatient },
})

test('what a locality is called never shows in the name of its database, and a door’s own name is nobody’s', async () => {
  const locality = await findLocality(foundry.registry, 'te-awa')
  expect(locality?.namespace).toMatch(/^t-[a-z2-7]{26}$/)
  for (const code of ['hub', 'mi', 'help', 'privacy', 'Te-Awa', 'te_awa', '-te-awa', 'te-awa-', 'a..b', 'tē-awa', '']) {
    await expect(provisionLocality(askedFor(code), { agencies: [] }, foundry.means), code).rejects.toThrow()
  }
})

test('a locality whose database was swapped for another’s is not migrated, and not opened', async () => {
  const { line, means } = foundry
  line.spoil(({ path }) => (/\/t-.*\/pipeline$/.test(path) ? 'cut' : undefined))
  await expect(begin(await asked('swapped'))).rejects.toThrow()
  line.mend()
  const other = (await findLocality(foundry.registry, 'te-awa'))?.namespace ?? ''
  const { platform } = means.keys
  const swapped = { ...platform, open: () => platform.open(other) }
  const its = await progress('swapped')
  const given = await asked('swapped', { applicationId: its.applicationId as never })
  await expect(begin(given, { ...means, keys: { ...means.keys, platform: swapped } })).rejects.toThrow('another’s')
  expect(await progress('swapped')).toMatchObject({ isOpen: false, failure: 'database' })
})

test('what a founding brings comes whole or not at all, and what an earlier one brought already is not brought twice', async () => {
  const { means, registry } = foundry
  await provisionLocality(askedFor('whole'), { agencies: [] }, means)
  const grant = await tenantAccess((await findLocality(registry, 'whole')) as Locality, means.keys)
  const { batch, orm } = openDatabase<'locality'>(grant)
  const standing = async () => {
    const [names, acts] = await batch([
      orm.all<{ name: string }>(sql`select name from agencies order by name`),
      orm.all<{ action: string }>(sql`select action from audit_entries order by sequence`),
    ])
    return [
      (names as { name: string }[]).map(({ name }) => name),
      (acts as { action: string }[]).map(({ action }) => action),
    ]
  }
  const [harakeke, kowhai] = [anAgency('Harakeke House'), anAgency('Kōwhai Trust')]
  await expect(means.founder.seed(grant, { agencies: [harakeke, { name: 'no agency at all' }] })).rejects.toThrow()
  expect(await standing()).toEqual([[], ['locality.founded']])
  await means.founder.seed(grant, { agencies: [harakeke] })
  for (let turn = 0; turn < 2; turn += 1) {
    await means.founder.seed(grant, { agencies: [harakeke, kowhai] })
    const joined = ['agency.joined', 'agency.joined']
    expect(await standing()).toEqual([
      ['Harakeke House', 'Kōwhai Trust'],
      ['locality.founded', ...joined],
    ])
  }
})
