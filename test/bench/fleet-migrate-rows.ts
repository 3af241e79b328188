import { openLocality } from '@kps/local/demo'
import { advanceRollout, type RolloutMeans, startRollout } from '@kps/registry/rollout'
import { furtherMigrations, killRollouts } from '@kps/test/fleet'
import { sql } from 'drizzle-orm'
import type { FleetHouse } from './fleet-house.ts'
import { startLoader } from './load.ts'
import type { Row } from './row.ts'

const by = 'bench'

/** One migration more everywhere, while people go on reading pages; then another, whose carrying out is killed again and again. */
export async function migrateRows(fleet: FleetHouse, kills: number): Promise<readonly Row[]> {
  const means = await fleet.means(await furtherMigrations(1))
  await startRollout(means, { by })
  const reading = readAllTheWhile(fleet)
  const begun = performance.now()
  await goOn(means)
  const seconds = (performance.now() - begun) / 1000
  const { pages, refused } = await reading.stop()
  const because = refused.length > 0 ? `; ${refused[0]}` : ''
  const killed = await killedMidway(fleet, kills)
  return [
    {
      name: 'migrate-all',
      what: `one migration of ${fleet.codes.length} localities, pages being read`,
      value: seconds,
      bar: (10 * Math.max(fleet.codes.length, 100)) / 1_000,
      unit: 's',
      note: `${((1000 * seconds) / fleet.codes.length).toFixed(1)} ms each`,
    },
    {
      name: 'migrate-refused',
      what: 'pages of theirs meanwhile that were no page',
      value: refused.length,
      bar: 0,
      unit: '',
      note: `of ${pages}, by code that was written for the schema before${because}`,
    },
    {
      name: 'migrate-killed',
      what: `localities that are half or twice migrated after ${kills} kills`,
      value: killed,
      bar: 0,
      unit: '',
    },
  ]
}

async function goOn(means: RolloutMeans): Promise<void> {
  for (;;) {
    const { state } = await advanceRollout(means)
    if (state === 'done') return
    if (state !== 'going') throw new Error(`the rollout is ${state}`)
  }
}

/** Reads pages of localities at random until it is stopped, and counts those that were none. */
function readAllTheWhile(fleet: FleetHouse) {
  const loader = startLoader()
  const refused: string[] = []
  let [pages, isOver] = [0, false]
  // The first one was restored a moment ago: everybody there has to sign in again.
  const codes = fleet.codes.slice(1)
  const work = (async () => {
    while (!isOver) {
      const code = codes[Math.floor(Math.random() * codes.length)] ?? ''
      const requests = [await fleet.page(code, '/triage')]
      await loader.run({ port: fleet.port, connections: 1, requests, expected: 200 }).catch((error: unknown) => {
        refused.push(String(error))
      })
      pages += 1
    }
  })()
  return {
    async stop() {
      isOver = true
      await work
      await loader.stop()
      return { pages, refused }
    },
  }
}

/** Carries out a further migration in a process that is killed so often, then to its end; gives how many localities are not as they should be. */
async function killedMidway(fleet: FleetHouse, kills: number): Promise<number> {
  const migrations = await furtherMigrations(2)
  const { databaseServer: server } = fleet.house
  // Each kill somewhere in its part of all that is left to do.
  const each = Array.from({ length: kills }, () => 1 + Math.floor((Math.random() * fleet.codes.length) / kills))
  const { end } = await killRollouts({ keys: fleet.keys, server }, 2, each)
  if (end !== 'done') throw new Error(`the rollout is ${end}`)
  let wrong = 0
  for (const code of fleet.codes) {
    const { database } = await openLocality(fleet.house, code)
    const [applied, agencies] = await database.batch([
      database.orm.all<{ name: string }>(sql`select name from applied_migrations order by name`),
      database.orm.all<{ tally: number }>(sql`select tally_1 * 10 + tally_2 as tally from agencies`),
    ])
    const names = (applied as { name: string }[]).map(({ name }) => name).join(' ')
    const isRight = names === migrations.map(({ name }) => name).join(' ')
    if (!isRight || (agencies as { tally: number }[]).some(({ tally }) => tally !== 11)) wrong += 1
  }
  return wrong
}
