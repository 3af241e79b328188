import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openDatabase } from '@kps/foundation/database'
import { mintDatabaseToken } from '@kps/registry/keys'
import type { AHouse } from '@kps/test/house'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'

type Rows = readonly Readonly<Record<string, unknown>>[]

/** The names of all databases of a house, as they lie in its folder. */
export async function namespacesOf({ folder }: Pick<AHouse, 'folder'>): Promise<readonly string[]> {
  const files = await readdir(join(folder, 'databases'))
  return files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length))
}

/** The name of a locality's database, from the registry, as its door is told. */
export async function namespaceOf({ house }: Pick<AHouse, 'house'>, code: string): Promise<string> {
  const { url } = v.parse(v.object({ url: v.string() }), await house.call('registry#TenantAccess', 'open', code))
  return new URL(url).pathname.split('/')[1] ?? ''
}

/** Every row of a database by its table, read with the house's own keys and no regard to whose it says that it is. */
export async function rowsOf({ house }: Pick<AHouse, 'house'>, namespace: string): Promise<ReadonlyMap<string, Rows>> {
  const { keys, databaseServer } = house
  const key = namespace === keys.hubNamespace ? keys.hubDatabaseKey : keys.databaseSigningKey
  const token = await mintDatabaseToken(key, namespace)
  const { orm, batch } = openDatabase<string>({ url: databaseServer.urlOf(namespace), token, tenant: 'anybody' })
  const [found] = await batch([orm.all(sql`select name from sqlite_master where type = 'table' order by name`)])
  const tables = (found as { name: string }[]).map(({ name }) => name)
  const rows = await batch(tables.map((table) => orm.all(sql`select * from ${sql.identifier(table)}`)))
  return new Map(tables.map((table, place) => [table, rows[place] as Rows]))
}

/** A digest of each table of each database of a house, by `namespace.table`, but for the tables named. */
export async function contentsOf(
  house: Pick<AHouse, 'folder' | 'house'>,
  except: readonly string[] = [],
): Promise<Readonly<Record<string, string>>> {
  const digests: Record<string, string> = {}
  for (const namespace of await namespacesOf(house)) {
    for (const [table, rows] of await rowsOf(house, namespace)) {
      if (except.includes(table)) continue
      digests[`${namespace}.${table}`] = createHash('sha256').update(JSON.stringify(rows)).digest('hex')
    }
  }
  return digests
}
