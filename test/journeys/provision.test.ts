import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from '@kps/foundation/database'
import { fromBase64Url } from '@kps/foundation/sealing'
import { startDatabaseServer } from '@kps/local/database-server'
import { migrations, triggers } from '@kps/migrations/locality'
import { prepareDatabase } from '@kps/migrations/prepare'
import { mintDatabaseToken } from '@kps/registry/keys'
import { findLocality } from '@kps/registry/localities'
import { libsqlServer, type Platform, randomNamespace } from '@kps/registry/platform'
import { type Founder, provisionLocality } from '@kps/registry/provisioning'
import { provisioningSteps } from '@kps/registry/provisioning/schema'
import { exportJWK, exportSPKI, generateKeyPair } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'

const asked = {
  code: 'te-awa',
  name: 'Te Awa',
  nameMi: 'Te Awa',
  contactPhone: '0800 000 000',
  contactHours: 'Weekdays',
  contactHoursMi: 'Ngā rā mahi',
  contactEmail: 'coordinator@te-awa.example',
  contactAddress: '1 Example Street',
}
const adminKey = 'an-admin-key-for-one-test'

let folder: string
let server: Awaited<ReturnType<typeof startDatabaseServer>>
let registry: Database<'registry'>
let platform: Platform

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'registry-'))
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  server = await startDatabaseServer({ folder, port: 0, adminKey, authPublicKeyPem: await exportSPKI(pair.publicKey) })
  const signingKey = await exportJWK(pair.privateKey)
  const namespace = randomNamespace('registry')
  await createNamespace(namespace)
  const address = {
    url: server.urlOf(namespace),
    token: await mintDatabaseToken(signingKey, namespace),
    tenant: 'registry',
  }
  await prepareDatabase('registry', address)
  registry = openDatabase<'registry'>(address)
  const addressTemplate = server.urlOf('{namespace}')
  platform = libsqlServer({
    adminUrl: server.url,
    adminKey,
    addressTemplate,
    signingKey,
    keeps: { afterRemovalDays: 0, pointInTimeDays: 0, region: 'a test' },
  })
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

async function createNamespace(namespace: string): Promise<void> {
  const answer = await fetch(new URL(`/v1/namespaces/${namespace}/create`, server.url), {
    method: 'POST',
    headers: { authorization: `basic ${adminKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ durability_mode: 'strong' }),
  })
  if (!answer.ok && answer.status !== 409) throw new Error(`the server answered ${answer.status}`)
}

async function stepsDone(): Promise<string[]> {
  const [rows] = await registry.batch([registry.orm.select().from(provisioningSteps)])
  return (rows as { step: string }[]).map(({ step }) => step)
}

const calm: Founder<unknown> = { makeKeys: async () => ({ keys: [] }), seed: async () => {} }
const falls = async () => {
  throw new Error('the founding fell')
}
const platformKey = fromBase64Url('AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA')
const provision = (create: Platform['create'], founder: Founder<unknown>) =>
  provisionLocality(
    asked,
    {},
    { database: registry, keys: { platformKey, platform: { ...platform, create } }, founder, migrations, triggers },
  )

test('a founding that falls at any step is not served, and goes on where it stopped', async () => {
  await expect(provision(falls, calm)).rejects.toThrow()
  expect(await stepsDone()).toEqual(['requested'])
  await expect(provision(platform.create, { ...calm, makeKeys: falls })).rejects.toThrow()
  expect(await stepsDone()).toEqual(expect.arrayContaining(['requested', 'created', 'migrated']))
  await expect(provision(platform.create, { ...calm, seed: falls })).rejects.toThrow()
  expect(await stepsDone()).not.toContain('open')
  expect(await findLocality(registry, 'te-awa')).toBeUndefined()

  const { id } = await provision(platform.create, calm)
  expect(new Set(await stepsDone())).toEqual(new Set(['requested', 'created', 'migrated', 'keyed', 'seeded', 'open']))
  expect((await findLocality(registry, 'te-awa'))?.id).toBe(id)
  expect(await provision(falls, { makeKeys: falls, seed: falls })).toEqual({ id })
})

test('what a locality is called never shows in the name of its database, and a door’s own name is nobody’s', async () => {
  const locality = await findLocality(registry, 'te-awa')
  expect(locality?.namespace).toMatch(/^t-[a-z2-7]{26}$/)
  for (const code of ['hub', 'mi', 'help', 'privacy', 'Te-Awa', 'te_awa', '-te-awa', 'te-awa-', 'a..b', '']) {
    await expect(
      provisionLocality(
        { ...asked, code },
        {},
        { database: registry, keys: { platformKey, platform }, founder: calm, migrations, triggers },
      ),
    ).rejects.toThrow()
  }
})
