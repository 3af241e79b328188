import { contentsOf } from '@kps/test/promises'
import type { CanaryHouse } from './canary-house.ts'
import type { Finding } from './judge-answer.ts'
import type { World } from './world.ts'

/**
 * Does something that may concern one locality only, and looks at all that the other has: not one request may have come to its
 * database, no statement have run on it, and no row of it be another.
 */
export async function watchOther<Result>(
  { house, folder }: Pick<CanaryHouse, 'folder' | 'house'>,
  world: World,
  concerns: 0 | 1 | 'neither',
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly findings: readonly Finding[] }> {
  const { databaseServer } = house
  const others = concerns === 'neither' ? world.namespaces : [world.namespaces[concerns === 0 ? 1 : 0]]
  const contents = async () =>
    Object.entries(await contentsOf({ house, folder })).filter(([name]) => others.some((one) => name.startsWith(one)))
  const before = new Map(await contents())
  databaseServer.clearLog()
  databaseServer.logStatements(true)
  const asked = others.map((one) => databaseServer.requests(one))
  const result = await work()
  databaseServer.logStatements(false)
  const findings: Finding[] = []
  for (const [place, one] of others.entries()) {
    const came = databaseServer.requests(one) - (asked[place] ?? 0)
    const ran = databaseServer.statements(one).length
    if (came > 0) findings.push({ kind: 'leak', what: `${came} requests came to the other’s database` })
    if (ran > 0) findings.push({ kind: 'leak', what: `${ran} statements ran on the other’s database` })
  }
  for (const [name, digest] of await contents()) {
    if (before.get(name) !== digest)
      findings.push({ kind: 'leak', what: `the other’s ${name.split('.')[1]} was written to` })
  }
  return { result, findings }
}
