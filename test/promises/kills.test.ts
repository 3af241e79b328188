import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { auditEntries } from '@kps/foundation/audit/schema'
import { Fault } from '@kps/foundation/failures'
import { receiveReferral } from '@kps/locality/referrals'
import { referrals } from '@kps/locality/referrals/schema'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aServerToKill, type ServerToKill } from './a-server-to-kill.ts'
import { aReferral } from './acts.ts'

const isLong = process.env.KPS_LONG === '1'
const kills = isLong ? 50 : 3
const hasStrace = isLong && spawnSync('strace', ['-V']).status === 0
const writers = 6

let server: ServerToKill
beforeAll(async () => {
  server = await aServerToKill()
})
afterAll(() => server.close())

/** What was acknowledged, by the key of its form; every one was sent until it was. */
const acknowledged = new Map<string, string>()
let isOver = false
let up = Promise.resolve()

/** Sends one referral after another. What was not acknowledged is sent again, with the same key, when the server is back. */
async function write(onAcknowledged: () => void): Promise<void> {
  while (!isOver) {
    const referral = aReferral('Somebody is afraid.')
    for (let isAcknowledged = false; !isAcknowledged; ) {
      await up
      const given = await receiveReferral(await server.visit(), referral, referral.formKey).catch((error: unknown) => {
        // Only a database that did not answer is expected here; everything else is a finding.
        if (!(error instanceof Fault)) throw error
        return undefined
      })
      if (given === undefined) continue
      acknowledged.set(referral.formKey, given.referralId)
      isAcknowledged = true
      onAcknowledged()
    }
  }
}

/** Kills the server while writers are in the middle of theirs, and starts it again. */
function killAndRestart(): void {
  up = server.kill().then(() => server.start())
}

async function whatIsThere() {
  const { database } = await server.visit()
  const { orm } = database
  const [kept, log, integrity, orphans, synchronous, journal] = await database.batch([
    orm.select({ id: referrals.id }).from(referrals),
    orm
      .select({ sequence: auditEntries.sequence, record: auditEntries.record })
      .from(auditEntries)
      .orderBy(auditEntries.sequence),
    orm.all(sql`pragma integrity_check`),
    orm.all(sql`pragma foreign_key_check`),
    orm.all(sql`pragma synchronous`),
    orm.all(sql`pragma journal_mode`),
  ])
  return {
    kept: (kept as { id: string }[]).map((row) => row.id),
    log: log as { sequence: number; record: string }[],
    pragmas: [integrity, orphans, synchronous, journal].map((rows) => JSON.stringify(rows)),
  }
}

test(`what was acknowledged is there, once, however often the database server is killed (${kills} times here)`, async () => {
  let left = 20
  let done = 0
  const onAcknowledged = () => {
    left -= 1
    if (left > 0 || isOver) return
    if (done === kills) isOver = true
    else killAndRestart()
    done += 1
    left = 10 + Math.floor(Math.random() * 30)
  }
  await Promise.all(Array.from({ length: writers }, () => write(onAcknowledged)))
  await up
  const { kept, log, pragmas } = await whatIsThere()
  const promised = [...acknowledged.values()]
  expect(new Set(promised).size).toBe(acknowledged.size)
  // All were sent until acknowledged, so nothing is there that was not, and nothing twice.
  expect(kept.sort()).toEqual(promised.sort())
  expect(log.map((entry) => entry.sequence)).toEqual(log.map((_, place) => place + 1))
  expect(log.map((entry) => entry.record).sort()).toEqual(promised)
  expect(pragmas).toEqual(['[{"integrity_check":"ok"}]', '[]', '[{"synchronous":2}]', '[{"journal_mode":"wal"}]'])
}, 600_000)

test(`every commit reaches the disk before it is acknowledged (${howShown()})`, async () => {
  await server.stop()
  const file = join(server.folder, 'syncs.txt')
  await server.start(hasStrace ? ['strace', '-f', '-qq', '-e', 'trace=fsync,fdatasync', '-o', file] : [])
  const commits = hasStrace ? 200 : 5
  for (let each = 0; each < commits; each += 1) {
    const referral = aReferral('Somebody is afraid.')
    await receiveReferral(await server.visit(), referral, referral.formKey)
  }
  const { pragmas } = await whatIsThere()
  expect(pragmas.slice(2)).toEqual(['[{"synchronous":2}]', '[{"journal_mode":"wal"}]'])
  await server.stop()
  if (!hasStrace) return
  const syncs = (await readFile(file, 'utf8')).match(/f(data)?sync\(/g)?.length ?? 0
  console.log(`${commits} commits, ${syncs} syncs`)
  expect(syncs).toBeGreaterThanOrEqual(commits)
}, 600_000)

function howShown(): string {
  if (!isLong) return 'by its settings; counted in the long run'
  return spawnSync('strace', ['-V']).status === 0
    ? 'counted by strace'
    : 'by its settings: strace is not on this machine'
}
