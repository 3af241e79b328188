import { Fault } from '@kps/foundation/failures'
import { createClient, LibsqlBatchError } from '@libsql/client/http'
import type { BatchItem } from 'drizzle-orm/batch'
import type { LibSQLDatabase } from 'drizzle-orm/libsql'
import { drizzle } from 'drizzle-orm/libsql/http'
import { BatchRefused } from './batch.ts'

declare const zoneOf: unique symbol

export type Orm = LibSQLDatabase<Record<string, never>>
export type Statement = BatchItem<'sqlite'>
export type Statements = Readonly<Record<string, Statement>>

/** Where one namespace is and a token for it alone. The tenant is what its identity row must say. */
export interface DatabaseAddress {
  readonly url: string
  readonly token: string
  readonly tenant: string
}

/**
 * A handle on one database for one request. The zone is part of its type, so a hub's database cannot be given to a
 * locality's command. It knows one way to speak: an atomic batch in one round trip.
 */
export interface Database<Zone extends string> {
  readonly [zoneOf]: Zone
  readonly tenant: string
  /** Builds statements; running one outside `batch` is refused by the architecture test. */
  readonly orm: Orm
  /**
   * Runs all statements in one transaction and one round trip.
   * @throws BatchRefused when one of them was refused (then none happened); Fault when the database did not answer.
   */
  batch(statements: readonly Statement[]): Promise<readonly unknown[]>
  /**
   * The same with foreign keys off, for migrations alone: the rows of each statement.
   * @throws as `batch` does; BatchRefused whatever the engine had against a statement
   */
  migrateBatch(sql: readonly PlainStatement[]): Promise<readonly (readonly object[])[]>
}

/** A statement as it is written in a migration. */
export type PlainStatement = string | { readonly sql: string; readonly args: readonly string[] }

/** Opens a handle. Nothing is sent until the first batch. The client lives as long as the request that made it. */
export function openDatabase<Zone extends string>(address: DatabaseAddress): Database<Zone> {
  const client = createClient({ url: address.url, authToken: address.token, intMode: 'number' })
  const orm: Orm = drizzle(client)
  const handle: Omit<Database<Zone>, typeof zoneOf> = {
    tenant: address.tenant,
    orm,
    async batch(statements) {
      const [first, ...rest] = statements
      if (first === undefined) return []
      try {
        return await orm.batch([first, ...rest])
      } catch (error) {
        throw refusalOf(error)
      }
    },
    async migrateBatch(sql) {
      try {
        const results = await client.migrate(
          sql.map((one) => (typeof one === 'string' ? one : { ...one, args: [...one.args] })),
        )
        return results.map(({ rows }) => rows)
      } catch (error) {
        if (error instanceof LibsqlBatchError && /^SQL/.test(error.code)) {
          throw new BatchRefused(error.statementIndex, error.extendedCode ?? error.code)
        }
        throw refusalOf(error)
      }
    },
  }
  return handle as Database<Zone>
}

function refusalOf(error: unknown): Error {
  const cause = error instanceof Error && error.cause instanceof LibsqlBatchError ? error.cause : error
  if (cause instanceof LibsqlBatchError && cause.code.startsWith('SQLITE_CONSTRAINT')) {
    return new BatchRefused(cause.statementIndex, cause.extendedCode ?? cause.code)
  }
  return new Fault('the database did not answer a batch', { cause })
}
