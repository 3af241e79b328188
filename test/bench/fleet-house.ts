import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeId } from '@kps/crossings/ids'
import { startSession } from '@kps/foundation/access'
import type { Migration } from '@kps/foundation/database'
import { instantNow } from '@kps/foundation/time'
import { buildHouse } from '@kps/local/bundles'
import { openLocality } from '@kps/local/demo'
import { type House, startHouse } from '@kps/local/house'
import { subjectIndex } from '@kps/locality/roles'
import type { RolloutMeans } from '@kps/registry/rollout'
import { type FleetKeys, meansOf } from '@kps/test/fleet'
import { median } from './median.ts'
import { rawRequest } from './raw-request.ts'

/** A house with many localities and nothing in them but what a founding makes: an agency, its instruments, one person. */
export interface FleetHouse {
  readonly house: House
  readonly port: number
  readonly folder: string
  readonly codes: readonly string[]
  /** How long the making of each took, in milliseconds, from asking to being open. */
  readonly times: readonly number[]
  readonly keys: FleetKeys
  /** What it takes to roll out these migrations over it, from this process. */
  means(migrations: readonly Migration[]): Promise<RolloutMeans>
  /** A page of one of them, as its signed-in coordinator asks for it. */
  page(code: string, path: string): Promise<string>
  close(): Promise<void>
}

export async function aFleetHouse(tenants: number): Promise<FleetHouse> {
  await buildHouse(() => {})
  const folder = await mkdtemp(join(tmpdir(), 'fleet-'))
  const house = await startHouse({ folder, port: 0, localities: [], accounts: [], hasLimits: false })
  const { databaseServer, issuer } = house
  const [codes, times]: [string[], number[]] = [[], []]
  const { d, kty, x, crv } = house.keys.databaseSigningKey as Record<string, string>
  const keys: FleetKeys = {
    server: databaseServer.url,
    signingKey: { kty: kty ?? '', ...(crv && { crv }), ...(x && { x }), ...(d && { d }) },
    registry: house.keys.registryNamespace,
  }
  const requests = new Map<string, string>()
  // Whatever is made once is made before the clock runs.
  await provision(house, 'warm-up', issuer)
  for (let place = 0; place < tenants; place += 1) {
    const code = `place-${place}`
    const begun = performance.now()
    await provision(house, code, issuer)
    times.push(performance.now() - begun)
    codes.push(code)
  }
  return {
    house,
    port: Number(new URL(house.url).port),
    folder,
    codes,
    times,
    keys,
    means: (migrations) => meansOf(keys, migrations),
    async page(code, path) {
      const known = requests.get(code + path)
      if (known !== undefined) return known
      const { database, vault } = await openLocality(house, code)
      const subject = await subjectIndex(vault, issuer, subjectOf(code))
      const { secret } = await startSession(database, subject, instantNow(), crypto.randomUUID())
      const { host } = new URL(house.url.replace('//', `//${code}.`))
      const request = rawRequest(host, path, { cookie: `__Host-session=${secret}` })
      requests.set(code + path, request)
      return request
    },
    async close() {
      await house.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const subjectOf = (code: string) => `coordinator-of-${code}`

async function provision({ call }: House, code: string, issuer: string): Promise<void> {
  const agency = {
    id: makeId('agy', instantNow()),
    name: `The service of ${code}`,
    legalName: `The service of ${code}`,
    kind: 'ngo',
    pacificPeoples: [],
    isFamilyViolenceAgency: 'yes',
  }
  const person = { issuer, subject: subjectOf(code), name: 'Aroha', agencyId: agency.id, roles: ['coordinator'] }
  const facts = { code, name: `The place ${code}`, nameMi: `Te wāhi ${code}` }
  const contact = {
    contactPhone: '0800 000 000',
    contactHours: 'Weekdays',
    contactHoursMi: 'Ngā rā mahi',
    contactEmail: `coordinator@${code}.example`,
    contactAddress: '1 Example Street',
  }
  await call('registry#Tenancy', 'provision', { ...facts, ...contact }, { agencies: [agency], people: [person] })
}

export const percentile = (values: readonly number[], part: number): number => {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? median(sorted)
}
