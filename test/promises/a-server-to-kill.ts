import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { fileURLToPath } from 'node:url'
import { makeId } from '@kps/crossings/ids'
import { migrate, openDatabase, writeIdentity } from '@kps/foundation/database'
import { openVault, type Vault } from '@kps/foundation/sealing'
import { addMinutes, instantNow } from '@kps/foundation/time'
import type { LocalityVisit } from '@kps/locality/roles'
import { migrations, triggers } from '@kps/migrations/locality'
import { mintDatabaseToken } from '@kps/registry/keys'
import { randomNamespace } from '@kps/registry/platform'
import { exportJWK, exportSPKI, generateKeyPair } from 'jose'

const script = fileURLToPath(new URL('./database-server-process.ts', import.meta.url))
const adminKey = 'an-admin-key-for-one-test'

/** A locality whose database server is a process that can be killed and started again over the same files. */
export interface ServerToKill {
  readonly folder: string
  /** A visit of the intake lane, with a token of its own. */
  visit(): Promise<LocalityVisit>
  /** Ends the process at once, as a power cut would end it, and gives when it is gone. */
  kill(): Promise<void>
  /** Ends it in order. */
  stop(): Promise<void>
  /** Starts it again on the same port, under another program when one is given. */
  start(under?: readonly string[]): Promise<void>
  close(): Promise<void>
}

/** Starts one with a migrated locality in it. Close it when the test is over. */
export async function aServerToKill(): Promise<ServerToKill> {
  const folder = await mkdtemp(join(tmpdir(), 'killed-'))
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const pem = await exportSPKI(pair.publicKey)
  const key = await exportJWK(pair.privateKey)
  const [namespace, tenant] = [randomNamespace('t'), makeId('loc', instantNow())]
  const vault: Vault = await openVault(crypto.getRandomValues(new Uint8Array(32)), tenant)
  let port = 0
  let running: ChildProcess | undefined
  let visits = 0

  const start: ServerToKill['start'] = async (under = []) => {
    const [program = process.execPath, ...rest] = [...under, process.execPath, script]
    const child = spawn(program, [...rest, folder, String(port), adminKey, pem], { stdio: ['pipe', 'pipe', 'inherit'] })
    running = child
    for await (const line of createInterface({ input: child.stdout })) {
      port = Number(line)
      return
    }
    throw new Error('the database server did not start')
  }
  const end = async (how: (child: ChildProcess) => void) => {
    const child = running
    if (child === undefined) return
    running = undefined
    const gone = once(child, 'exit')
    how(child)
    await gone
  }
  const stop = () => end((child) => child.stdin?.end())
  const visit: ServerToKill['visit'] = async () => {
    visits += 1
    const token = await mintDatabaseToken(key, namespace)
    const database = openDatabase<'locality'>({ url: `http://127.0.0.1:${port}/${namespace}/`, token, tenant })
    return {
      database,
      vault,
      caller: { kind: 'lane', lane: 'intake' },
      // A locality takes only so many in an hour (decision 0021), so each comes minutes after the one before.
      now: addMinutes(instantNow(), 2 * visits),
      requestId: crypto.randomUUID(),
    }
  }

  await start()
  await fetch(`http://127.0.0.1:${port}/v1/namespaces/${namespace}/create`, {
    method: 'POST',
    headers: { authorization: `basic ${adminKey}` },
    body: JSON.stringify({ durability_mode: 'strong' }),
  })
  const { database } = await visit()
  await migrate(database, migrations, triggers, instantNow())
  await database.batch([writeIdentity(database)])
  return {
    folder,
    visit,
    start,
    stop,
    kill: () => end((child) => child.kill('SIGKILL')),
    async close() {
      await stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
