import { identityHolds } from '@kps/foundation/access'
import {
  asserts,
  BatchRefused,
  type Database,
  fingerprintOf,
  type Migration,
  moveForward,
  OtherMigrations,
  openDatabase,
  pendingOf,
  type Standing,
  selectStanding,
  standingOf,
} from '@kps/foundation/database'
import type { Instant } from '@kps/foundation/time'
import type { RolloutMeans } from './means.ts'

/**
 * Why a locality could not be migrated: another's database lies there; it does not look as its last migration left it, or as the new one
 * should leave it; one of its migrations has another text; a statement of the migration was refused; it did not answer.
 */
export type WhyNot =
  | 'wrong-database'
  | 'schema-drifted'
  | 'schema-unexpected'
  | 'other-migrations'
  | `statement-refused:${number}:${string}`
  | 'no-answer'

export type Migrated = { readonly fingerprint: string | null } & (
  | { readonly outcome: 'applied'; readonly at: Instant | string }
  | { readonly outcome: 'failed'; readonly code: WhyNot }
)

export interface Fleet extends Omit<RolloutMeans, 'database' | 'atOnce'> {
  readonly fingerprint: typeof fingerprintOf
}

/** Works out the fingerprint of each schema once: all databases of a wave look alike, or should. */
export function rememberedFingerprints(): typeof fingerprintOf {
  const known = new Map<string, Promise<string>>()
  return (schema) => {
    const before = known.get(schema)
    if (before) return before
    const fingerprint = fingerprintOf(schema)
    known.set(schema, fingerprint)
    return fingerprint
  }
}

/**
 * Brings one locality's database to the newest migration: one round trip reads how far it is and what it looks like, one moves it. Two
 * who do it at once: the database takes one, and the other finds it done. Never throws: what went wrong is the answer.
 */
export async function migrateLocality(
  { fingerprint, migrations, platform, triggers }: Fleet,
  locality: { readonly id: string; readonly namespace: string },
  now: Instant,
): Promise<Migrated> {
  let standing: Standing | undefined
  try {
    const { token, url } = await platform.open(locality.namespace)
    const database = openDatabase<'locality'>({ url, token, tenant: locality.id })
    for (let turns = 0; turns < 3; turns += 1) {
      standing = await read(database, fingerprint)
      const pending = pendingOf(standing, migrations)
      if (looksWrong(standing, migrations, pending.length)) return failed('schema-drifted', standing)
      const last = standing.applied.find(({ name }) => name === migrations.at(-1)?.name)
      if (last) return { outcome: 'applied', at: last.appliedAt, fingerprint: standing.fingerprint }
      const way = { standing, pending, triggers, now, fingerprint, demandsIdentity: true }
      const after = await moveForward(database, way).catch((error: unknown) => refusedBy(error, pending))
      if (after === undefined) continue
      if (after !== migrations.at(-1)?.fingerprint)
        return { outcome: 'failed', code: 'schema-unexpected', fingerprint: after }
      return { outcome: 'applied', at: now, fingerprint: after }
    }
    return failed('no-answer', standing)
  } catch (error) {
    return failed(whyNot(error), standing)
  }
}

const failed = (code: WhyNot, standing: Standing | undefined): Migrated => ({
  outcome: 'failed',
  code,
  fingerprint: standing?.fingerprint ?? null,
})

async function read(database: Database<'locality'>, fingerprint: typeof fingerprintOf): Promise<Standing> {
  const { orm } = database
  const [, ...results] = await database.batch([orm.run(asserts(identityHolds(database))), ...selectStanding(orm)])
  return standingOf(results, fingerprint)
}

/** Whether it looks other than its last migration left it. One that newer code has brought further cannot be judged by this. */
function looksWrong(standing: Standing, migrations: readonly Migration[], pending: number): boolean {
  if (standing.applied.length > migrations.length) return false
  return standing.fingerprint !== migrations[migrations.length - pending - 1]?.fingerprint
}

class Refused extends Error {
  readonly code: WhyNot
  constructor(code: WhyNot) {
    super(code)
    this.code = code
  }
}

/** Nothing where somebody else did the same meanwhile: then its row stands already. Else it throws what was refused. */
function refusedBy(error: unknown, pending: readonly Migration[]): undefined {
  if (!(error instanceof BatchRefused)) throw error
  if (error.statement === 0) throw new Refused('wrong-database')
  if (error.statement <= pending.length) return undefined
  throw new Refused(`statement-refused:${error.statement - pending.length}:${error.code}`)
}

function whyNot(error: unknown): WhyNot {
  if (error instanceof Refused) return error.code
  if (error instanceof BatchRefused) return 'wrong-database'
  return error instanceof OtherMigrations ? 'other-migrations' : 'no-answer'
}
