import { createHash } from 'node:crypto'
import { newFormKey } from '@kps/crossings/referral-handover'
import type { Database } from '@kps/foundation/database'
import { instantNow } from '@kps/foundation/time'
import { receiveQuestion } from '@kps/locality/questions'
import type { FleetLocality } from '@kps/test/tenants'
import { sql } from 'drizzle-orm'

/** Words that stand for a family's: they may lie nowhere readable. */
export const canary = 'Kanarikupu Wahanga Tūtūru'

/** Puts one sealed row into a locality's database, by the lane by which it would come. */
export async function write(locality: FleetLocality, words: string, namespace?: string): Promise<void> {
  const question = {
    documentVersion: 1,
    formKey: newFormKey(),
    submittedAt: instantNow(),
    language: 'en',
    question: words,
    phone: '021 555 0100',
    email: '',
    reachSafely: '',
    role: '',
  }
  await receiveQuestion(await locality.lane('intake', namespace), question, question.formKey)
}

/** A digest of every row of every table. */
export async function digestOf(database: Database<string>): Promise<string> {
  const { orm } = database
  const [found] = await database.batch([
    orm.all(sql`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`),
  ])
  const tables = (found as { name: string }[]).map(({ name }) => name)
  const rows = await database.batch(tables.map((table) => orm.all(sql.raw(`select * from "${table}"`))))
  return createHash('sha256')
    .update(JSON.stringify([tables, rows]))
    .digest('hex')
}

/** All questions that a database holds, opened. */
export async function wordsIn(locality: FleetLocality, database: Database<string>): Promise<readonly string[]> {
  const [rows] = await database.batch([database.orm.all(sql`select id, document from questions order by rowid`)])
  return Promise.all(
    (rows as { id: string; document: Parameters<FleetLocality['vault']['open']>[1] }[]).map(
      async ({ document, id }) => {
        const opened = await locality.vault.open({ table: 'questions', column: 'document', row: id }, document)
        return String((JSON.parse(opened) as { question: string }).question)
      },
    ),
  )
}
