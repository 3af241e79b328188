import { sql } from 'drizzle-orm'
import * as v from 'valibot'

/** What the people of a table call themselves, and the mark they have given: it stands in the header of every page. */
export interface OwnNames {
  readonly group: { readonly en: string; readonly mi: string } | null
  readonly emblem: { readonly id: string; readonly en: string; readonly mi: string } | null
  /** It takes referrals; until then it settles in. */
  readonly isOpen: boolean
}

const texts = { en: v.string(), mi: v.string() }
const schema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    group: v.nullable(v.object(texts)),
    emblem: v.nullable(v.object({ id: v.string(), ...texts })),
    isOpen: v.pipe(
      v.number(),
      v.transform((found) => found === 1),
    ),
  }),
)

/** One column of JSON, so that no page needs a statement for it; the newest rows count. */
export const ownNamesSql = sql<string>`json_object(
  'group', json((select json_object('en', name, 'mi', name_mi) from group_names where id = (select max(id) from group_names))),
  'emblem', json((select json_object('id', id, 'en', text, 'mi', text_mi) from emblems where id = (select max(id) from emblems))),
  'isOpen', (select max(id) is not null from first_openings))`

export const ownNamesFrom = (json: string): OwnNames => v.parse(schema, json)
