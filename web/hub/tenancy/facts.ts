import type { DatabaseFacts } from '@kps/crossings/tenancy'
import { formatNumber, type Language, words } from '@kps/foundation/language'
import type { SummaryRow } from '@kps/web-kit/content'
import { backupsWords } from './backups-words.ts'

/** What was counted in a database: numbers and the beginning of a digest. */
export function factRows(facts: DatabaseFacts, language: Language): readonly SummaryRow[] {
  const t = words(backupsWords, language)
  const number = (value: number) => formatNumber(value, language)
  return [
    { key: t('backups.rows'), value: t('backups.rows.in', { rows: number(facts.rows), tables: number(facts.tables) }) },
    {
      key: t('backups.log'),
      value: t('backups.log.head', { entries: number(facts.auditEntries), head: facts.auditHead.slice(0, 16) }),
    },
    { key: t('backups.schema'), value: number(facts.schema) },
  ]
}
