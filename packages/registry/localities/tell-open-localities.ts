import type { Database } from '@kps/foundation/database'
import { and, asc, gt } from 'drizzle-orm'
import { isOpen } from './find-locality.ts'
import { registryBatch } from './registry-batch.ts'
import { localities } from './schema.ts'

/** Cloudflare's queues take no more messages than this in one call: https://developers.cloudflare.com/queues/platform/limits/ */
const mostInACall = 100

/** A queue of messages that name one locality each. */
export interface LocalityQueue {
  sendBatch(messages: { readonly body: { readonly locality: string } }[]): Promise<unknown>
}

/**
 * Puts one message on a queue for every open locality, a page of them at a time. Rejects when a call fails: those of the pages
 * before have been told by then, so what is told must be safe to hear twice.
 */
export async function tellOpenLocalities(database: Database<'registry'>, queue: LocalityQueue): Promise<void> {
  let page: readonly string[] = []
  do {
    page = await codesAfter(database, page.at(-1) ?? '')
    if (page.length > 0) await queue.sendBatch(page.map((locality) => ({ body: { locality } })))
  } while (page.length === mostInACall)
}

async function codesAfter(database: Database<'registry'>, code: string): Promise<readonly string[]> {
  const { orm } = database
  const [rows] = await registryBatch(database, [
    orm
      .select({ code: localities.code })
      .from(localities)
      .where(and(gt(localities.code, code), isOpen(database)))
      .orderBy(asc(localities.code))
      .limit(mostInACall),
  ])
  return (rows as { code: string }[]).map((row) => row.code)
}
