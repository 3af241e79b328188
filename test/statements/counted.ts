import type { ALocality } from '@kps/test/tenants'
import { statementsOfOneRequest, wholeTableReads } from './whole-table-reads.ts'

/** What one act costs: round trips, statements in all, and every read of a whole table that grows. */
export async function counted({ server }: ALocality, act: () => unknown) {
  server.clearLog()
  server.logStatements(true)
  const before = server.requests()
  try {
    await act()
  } finally {
    server.logStatements(false)
  }
  const log = server.statements()
  return {
    roundTrips: server.requests() - before,
    statements: statementsOfOneRequest(log).length,
    wholeTables: wholeTableReads(log),
  }
}
