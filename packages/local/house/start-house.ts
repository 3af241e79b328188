import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { buildFolder, type Door } from '@kps/local/bundles'
import { type DatabaseServer, startDatabaseServer } from '@kps/local/database-server'
import { type Account, type Client, startIdentityProvider } from '@kps/local/identity-provider'
import { choosePorts, type Ports } from '@kps/local/ports'
import type { Miniflare, WorkerOptions } from 'miniflare'
import { type Call, conduct, runScheduled } from './conductor.ts'
import { makeOwnNamespaces } from './database-namespaces.ts'
import { type Keys, keepKeys } from './keys.ts'
import { runDoors } from './run-doors.ts'
import { issuerOf, otherIssuerOf, otherProvider, publicPem, varsAndSecrets } from './secrets.ts'
import { subjectOf } from './subject.ts'
import { originOf, type Turnstile, withTurnstile } from './turnstile.ts'

/** Somebody who can sign in here; `key` is unique and lasts, `place` is a locality's host label or `hub`. */
export type HouseAccount = {
  readonly key: string
  readonly name: string
  readonly place: string
  readonly role: string
}

export type HouseOptions = {
  /** The data folder; made if it is not there. */
  readonly folder: string
  /** The doors' port; the identity provider takes the next, the database server the one after and a second provider the last. 0: any four free ones. */
  readonly port: number
  /** The host labels of the localities that can sign people in. */
  readonly localities: readonly string[]
  readonly accounts: readonly HouseAccount[]
  /** Other bundles than `.build`, for tests of the house itself. */
  readonly bundles?: string
  /** Turnstile for the localities that have it switched on: its keys, and where a token is checked, which has to be on loopback. */
  readonly turnstile?: Turnstile
  /** True: a second OpenID provider signs people in at the localities too, as some organisations have their own. */
  readonly hasOtherProvider?: boolean
  /** False: the public lane's limits are out of reach, for tests that send from one address what many would. */
  readonly hasLimits?: boolean
  /** Workers that run in the same workerd and are no part of the house, to measure it against. */
  readonly beside?: readonly WorkerOptions[]
}

export type House = {
  /** `http://localhost:<port>`, the front door. */
  readonly url: string
  /** By name: `front door`, `hub`, and each locality's host label. */
  readonly addresses: Readonly<Record<string, string>>
  readonly issuer: string
  /** All of its providers, that one first. */
  readonly issuers: readonly string[]
  readonly accounts: readonly (HouseAccount & { readonly subject: string })[]
  readonly keys: Keys
  readonly miniflare: Miniflare
  readonly databaseServer: DatabaseServer
  readonly call: Call
  bindingsOf(door: Door): Promise<Record<string, unknown>>
  /** Runs a door's `scheduled` handler to its end. What it puts on a queue is delivered after. */
  scheduled(door: Door): Promise<void>
  close(): Promise<void>
}

/** Starts the database server, the identity provider and the four built doors, on loopback only. Rejects with PortInUse. */
export async function startHouse(options: HouseOptions): Promise<House> {
  await mkdir(options.folder, { recursive: true, mode: 0o700 })
  const keys = await keepKeys(options.folder)
  const ports = await choosePorts(options.port)
  const open: { close(): Promise<void> }[] = []
  const close = async () => {
    for (const part of open.splice(0).reverse()) await part.close()
  }
  try {
    const databaseServer = await startDatabaseServer({
      folder: join(options.folder, 'databases'),
      port: ports.databaseServer,
      adminKey: keys.databaseAdminKey,
      authPublicKeyPem: publicPem(keys.databaseSigningKey),
    })
    open.push(databaseServer)
    await makeOwnNamespaces(databaseServer.url, keys)

    const issuer = issuerOf(ports)
    const accounts = options.accounts.map((account) => {
      return { ...account, subject: subjectOf(account.key, keys.identityProvider.subjectKey) }
    })
    const at = (label: string) => `http://${label}.localhost:${ports.doors}`
    const clientOf = (door: 'locality' | 'hub', hosts: readonly string[]) => ({
      id: door,
      secret: keys.signInClientSecrets[door],
      redirectUris: hosts.map((host) => `${host}/sign-in/callback`),
      signedOutUris: hosts.map((host) => `${host}/`),
    })
    const localityClient = {
      ...clientOf('locality', options.localities.map(at)),
      isOwnCallback: (uri: string) => isLocalityCallback(uri, ports),
    }
    const known = { accounts: accounts satisfies readonly Account[], ...keys.identityProvider }
    const provide = async (port: number, ownIssuer: string, clients: readonly Client[]) =>
      void open.push(await startIdentityProvider({ ...known, port, issuer: ownIssuer, clients }))
    await provide(ports.identityProvider, issuer, [localityClient, clientOf('hub', [at('hub')])])
    const { hasOtherProvider = false } = options
    if (hasOtherProvider) await provide(ports.otherProvider, otherIssuerOf(ports), [localityClient])

    const database = databaseServer.url
    const plain = varsAndSecrets(ports, keys)
    const vars = hasOtherProvider ? { ...plain, locality: { ...plain.locality, ...otherProvider(ports, keys) } } : plain
    const miniflare = await runDoors({
      bundles: options.bundles ?? buildFolder,
      port: ports.doors,
      vars: withTurnstile(vars, options.turnstile),
      outbound: {
        'front-door': [],
        locality: [
          database,
          issuer,
          ...(hasOtherProvider ? [otherIssuerOf(ports)] : []),
          ...originOf(options.turnstile),
        ],
        hub: [database, issuer],
        registry: [database],
      },
      hasLimits: options.hasLimits ?? true,
      beside: options.beside ?? [],
    })
    open.push({ close: () => miniflare.dispose() })

    const url = `http://localhost:${ports.doors}`
    const call = await conduct(miniflare)
    return {
      url,
      addresses: {
        'front door': url,
        hub: at('hub'),
        ...Object.fromEntries(options.localities.map((label) => [label, at(label)])),
      },
      issuer,
      issuers: hasOtherProvider ? [issuer, otherIssuerOf(ports)] : [issuer],
      accounts,
      keys,
      miniflare,
      databaseServer,
      call,
      bindingsOf: (door) => miniflare.getBindings(door),
      scheduled: (door) => runScheduled(call, door),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** The callback of any locality's host, also of one that is made while the house runs. */
const isLocalityCallback = (uri: string, ports: Ports): boolean =>
  new RegExp(`^http://(?!hub\\.)[a-z][a-z0-9-]{1,39}\\.localhost:${ports.doors}/sign-in/callback$`).test(uri)
