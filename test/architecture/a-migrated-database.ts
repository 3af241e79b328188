import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, type Migration, migrate, openDatabase, type Trigger } from '@kps/foundation/database'
import { instantNow } from '@kps/foundation/time'
import { startDatabaseServer } from '@kps/local/database-server'
import { sql } from 'drizzle-orm'
import { exportSPKI, generateKeyPair, SignJWT } from 'jose'
import * as v from 'valibot'

export interface Zone {
  readonly migrations: readonly Migration[]
  readonly triggers: readonly Trigger[]
}

/** An empty database of one zone, made by its migrations on a server of its own, reached over HTTP as in production. */
export async function aMigratedDatabase(zone: Zone) {
  const folder = await mkdtemp(join(tmpdir(), 'zone-'))
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const adminKey = 'an-admin-key-for-one-test'
  const authPublicKeyPem = await exportSPKI(pair.publicKey)
  const server = await startDatabaseServer({ folder, port: 0, adminKey, authPublicKeyPem })
  const namespace = `t-${'a'.repeat(26)}`
  await fetch(new URL(`/v1/namespaces/${namespace}/create`, server.url), {
    method: 'POST',
    headers: { authorization: `basic ${adminKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ durability_mode: 'strong' }),
  })
  const token = await new SignJWT({ p: { rw: { ns: [namespace] } } })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuedAt()
    .setExpirationTime('4m')
    .sign(pair.privateKey)
  const url = new URL(`/${namespace}/`, server.url).href
  const database = openDatabase<string>({ url, token, tenant: 'nobody' })
  await migrate(database, zone.migrations, zone.triggers, instantNow())
  return {
    database,
    close: async () => {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Rows of a query written out in SQL, one object a row. */
export async function rowsOf<Row extends v.GenericSchema>(
  database: Database<string>,
  query: string,
  row: Row,
): Promise<v.InferOutput<Row>[]> {
  const [answer] = await database.batch([database.orm.all(sql.raw(query))])
  return v.parse(v.array(row), answer)
}
