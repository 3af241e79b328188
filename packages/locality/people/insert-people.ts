import type { Orm, Statement } from '@kps/foundation/database'
import type { Vault } from '@kps/foundation/sealing'
import type { Instant } from '@kps/foundation/time'
import type { SQL } from 'drizzle-orm'
import { matchValues } from './match.ts'
import { type PersonDetail, summarisePerson } from './person.ts'
import { people, personMatches, personRecords } from './schema.ts'

export interface NewPerson {
  /** `makeId('per', now)`. */
  readonly id: string
  readonly detail: PersonDetail
}

/**
 * The statements that make people known here: the person, the first version of what is known, and what they may be
 * recognised by. Three statements for any number of people, to stand in the batch of the command that makes them.
 * @param by who recorded it: an account's id, or SQL that gives it
 */
export async function insertPeople(
  orm: Orm,
  vault: Vault,
  all: readonly NewPerson[],
  made: { readonly at: Instant; readonly by: SQL | string },
): Promise<readonly Statement[]> {
  const rows = await Promise.all(all.map((one) => sealedRows(vault, one, made)))
  const matches = rows.flatMap((row) => row.matches)
  return [
    ...(rows.length > 0
      ? [
          orm.insert(people).values(rows.map((row) => row.person)),
          orm.insert(personRecords).values(rows.map((row) => row.record)),
        ]
      : []),
    ...(matches.length > 0 ? [orm.insert(personMatches).values(matches)] : []),
  ]
}

/** The same for one person. */
export const insertPerson = (
  orm: Orm,
  vault: Vault,
  one: NewPerson,
  made: { readonly at: Instant; readonly by: SQL | string },
): Promise<readonly Statement[]> => insertPeople(orm, vault, [one], made)

async function sealedRows(
  vault: Vault,
  { id, detail }: NewPerson,
  made: { readonly at: Instant; readonly by: SQL | string },
) {
  const place = (column: string) => personPlace(id, column)
  const [summary, sealedDetail, values] = await Promise.all([
    vault.sealJson(place('summary'), summarisePerson(detail)),
    vault.sealJson(place('detail'), detail),
    matchValues(vault, detail),
  ])
  return {
    person: { id, createdAt: made.at },
    record: {
      personId: id,
      version: 1,
      summary,
      detail: sealedDetail,
      recordedAt: made.at,
      recordedBy: made.by,
    },
    matches: values.map((match) => ({ ...match, personId: id })),
  }
}

/** Where a person's sealed fields stand: the row is the person and the version. */
export const personPlace = (personId: string, column: string, version = 1) => ({
  table: 'person_records',
  column,
  row: `${personId}.${version}`,
})
