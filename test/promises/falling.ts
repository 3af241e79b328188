import type { Database } from '@kps/foundation/database'
import type { AFleet } from '@kps/test/tenants'

/** What falls: a registry and a platform, each of whose calls breaks off before it is done, then once more when it is done. */
export function falling(means: AFleet['means']): { readonly means: AFleet['means']; readonly fell: () => number } {
  const met = new Map<string, number>()
  let fell = 0
  const call = async <Answer>(name: string, work: () => Promise<Answer>): Promise<Answer> => {
    const times = met.get(name) ?? 0
    met.set(name, times + 1)
    if (times < 2) fell += 1
    if (times === 0) throw new Error(`fell before ${name}`)
    const answer = await work()
    if (times === 1) throw new Error(`fell after ${name}`)
    return answer
  }
  const { database, keys } = means
  const { platform: real } = keys
  const platform: typeof real = {
    ...real,
    create: (name) => call(`create ${name}`, () => real.create(name)),
    remove: (name) => call(`remove ${name}`, () => real.remove(name)),
    copy: (from, to) => call(`copy ${to}`, () => real.copy(from, to)),
    block: (name, isBlocked) => call(`block ${name} ${isBlocked}`, () => real.block(name, isBlocked)),
    exists: (name) => call(`exists ${name}`, () => real.exists(name)),
    open: (name, now) => call(`open ${name}`, () => real.open(name, now)),
  }
  const registry: Database<'registry'> = {
    ...database,
    batch: (statements) =>
      call(statements.map((one) => JSON.stringify(sqlOf(one))).join(';'), () => database.batch(statements)),
  }
  return { means: { ...means, database: registry, keys: { ...keys, platform } }, fell: () => fell }
}

/** The words of a statement, and the plain ones of what is bound to it: which step it is, not when or of whom. */
function sqlOf(statement: object): unknown {
  const built =
    'toSQL' in statement && typeof statement.toSQL === 'function'
      ? statement.toSQL()
      : 'getQuery' in statement && typeof statement.getQuery === 'function'
        ? statement.getQuery()
        : { sql: '', params: [] }
  return [built.sql, built.params.filter((one: unknown) => typeof one === 'string' && /^[a-z-]{1,20}$/.test(one))]
}

/** Does something again until it comes to its end, as whoever looks after it would. */
export async function untilDone<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  for (let turn = 0; turn < 300; turn += 1) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith('fell '))) throw error
    }
  }
  throw new Error('it never came to its end')
}
