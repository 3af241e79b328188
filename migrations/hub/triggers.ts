import { appendOnly, demandAssertions, foundationTables } from '@kps/migrations/triggers'

export const appendOnlyTables = [
  ...foundationTables,
  'publications',
  'published_cells',
  'publication_refusals',
] as const

export const triggers = [demandAssertions, ...appendOnly(appendOnlyTables)]
