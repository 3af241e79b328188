import { makeId } from '@kps/crossings/ids'
import { newLocalityCode } from '@kps/crossings/locality-codes'
import { placeKinds } from '@kps/crossings/places'
import type { FoundedKeys, TenantAccessGrant } from '@kps/crossings/tenant-access'
import {
  type Database,
  type Migration,
  migrate,
  openDatabase,
  type Trigger,
  writeIdentity,
} from '@kps/foundation/database'
import { wrapKey } from '@kps/foundation/sealing'
import { type Instant, instantNow } from '@kps/foundation/time'
import { registerPublicKey } from '@kps/registry/keys'
import { insertLocality, insertPlaces, type Locality, localityColumns, registryBatch } from '@kps/registry/localities'
import { localities } from '@kps/registry/localities/schema'
import { randomNamespace } from '@kps/registry/platform'
import { eq } from 'drizzle-orm'
import * as v from 'valibot'
import { provisioningSteps } from './schema.ts'
import { type PlatformKeys, tenantAccess } from './tenant-access.ts'

const line = (length: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(length))

/** What a locality is asked for before it exists. The code becomes its host name: letters, digits and hyphens. */
export const newLocality = v.strictObject({
  code: newLocalityCode,
  name: line(100),
  nameMi: line(100),
  contactPhone: line(40),
  contactHours: line(200),
  contactHoursMi: line(200),
  contactEmail: v.pipe(v.string(), v.email()),
  contactAddress: line(200),
  /** The places that are its own: council areas, local boards, suburbs. */
  places: v.optional(
    v.pipe(v.array(v.strictObject({ name: line(100), kind: v.picklist(placeKinds) })), v.maxLength(1_000)),
    [],
  ),
  /** It also takes what no other locality is known for. */
  isNational: v.optional(v.boolean(), false),
})

export type NewLocality = v.InferInput<typeof newLocality>

/** The locality door's Founding entrypoint, given access to the one locality it founds. Safe to repeat. */
export interface Founder<Seed> {
  makeKeys(access: TenantAccessGrant): Promise<FoundedKeys>
  seed(access: TenantAccessGrant, seed: Seed): Promise<void>
}

interface Means<Seed> {
  readonly database: Database<'registry'>
  readonly keys: PlatformKeys
  readonly founder: Founder<Seed>
  readonly migrations: readonly Migration[]
  readonly triggers: readonly Trigger[]
}

/**
 * Makes a locality: requested → created → migrated → keyed → seeded → open. Each step is a row, so it can be run again
 * after a fall and goes on where it stopped. A locality is not served before `open`.
 */
export async function provisionLocality<Seed>(
  given: unknown,
  seed: Seed,
  means: Means<Seed>,
): Promise<{ readonly id: string }> {
  const asked = v.parse(newLocality, given)
  const { database, founder, keys } = means
  const locality = await requested(asked, means)
  const [rows] = await registryBatch(database, [
    database.orm.select().from(provisioningSteps).where(eq(provisioningSteps.localityId, locality.id)),
  ])
  const done = new Set((rows as { step: string }[]).map((row) => row.step))
  const access = await tenantAccess(locality, keys)
  const tenant = openDatabase<'locality'>(access)
  const step = async (name: Step, work: (now: Instant) => Promise<string | undefined>) => {
    if (done.has(name)) return
    const now = instantNow()
    const detail = (await work(now)) ?? null
    await registryBatch(database, [record(database, locality.id, name, now, detail)])
  }
  await step('created', async () => {
    await keys.platform.create(locality.namespace)
    return undefined
  })
  await step('migrated', async (now) => {
    await migrate(tenant, means.migrations, means.triggers, now)
    await tenant.batch([writeIdentity(tenant)])
    return means.migrations.at(-1)?.name
  })
  await step('keyed', async (now) => {
    const founded = await founder.makeKeys(access)
    await registryBatch(
      database,
      founded.keys.map((key) =>
        registerPublicKey(database.orm, { ...key, localityId: locality.id, registeredAt: now }),
      ),
    )
    return undefined
  })
  await step('seeded', async () => {
    await founder.seed(access, seed)
    return undefined
  })
  await step('open', async () => undefined)
  return { id: locality.id }
}

type Step = (typeof provisioningSteps.$inferSelect)['step']

const record = (database: Database<'registry'>, localityId: string, step: Step, at: Instant, detail: string | null) =>
  database.orm.insert(provisioningSteps).values({ localityId, step, at, detail }).onConflictDoNothing()

/** The first step: a row with a random namespace and a wrapped data key of its own, or the row that stands already. */
async function requested<Seed>(
  { places, ...asked }: v.InferOutput<typeof newLocality>,
  { database, keys }: Means<Seed>,
) {
  const find = async () => {
    const [rows] = await registryBatch(database, [
      database.orm.select(localityColumns).from(localities).where(eq(localities.code, asked.code)),
    ])
    return (rows as Locality[])[0]
  }
  const standing = await find()
  if (standing) return standing
  const now = instantNow()
  const id = makeId('loc', now)
  const wrappedDataKey = await wrapKey(keys.platformKey, crypto.getRandomValues(new Uint8Array(32)), id)
  const row = { ...asked, id, namespace: randomNamespace('t'), wrappedDataKey, requestedAt: now }
  await registryBatch(database, [
    ...insertLocality(database.orm, row),
    ...insertPlaces(database.orm, id, places),
    record(database, id, 'requested', now, null),
  ])
  return row
}
