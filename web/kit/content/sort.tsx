import { comparing, type Language } from '@kps/foundation/language'
import type { Child } from 'hono/jsx'

export type Direction = 'ascending' | 'descending'

/** The order that a table is asked for: by which column, and which way. */
export interface Sort<Key extends string> {
  by: Key
  direction: Direction
}

/** Reads `?sort=due` or `?sort=-due` (the other way round); anything else is the order that the table begins with. */
export function readSort<const Key extends string>(asked: string | undefined, keys: readonly Key[], first: Sort<Key>) {
  const by = keys.find((key) => key === asked?.replace(/^-/, ''))
  const sort: Sort<Key> = by ? { by, direction: asked?.startsWith('-') ? 'descending' : 'ascending' } : first
  return sort
}

/** The rows in the order asked for; equal ones stay as they were. `keyOf` gives what a row is sorted by. */
export function sorted<Row, Key extends string>(
  rows: readonly Row[],
  { by, direction }: Sort<Key>,
  keyOf: Record<Key, (row: Row) => string | number>,
  language: Language,
): Row[] {
  const compare = comparing(language)
  const way = direction === 'ascending' ? 1 : -1
  return rows.toSorted((one, other) => {
    const [a, b] = [keyOf[by](one), keyOf[by](other)]
    return way * (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b)))
  })
}

/** What the head of a column needs to sort by it: how it stands now, and where the other way leads, to the table itself by its `place`. */
export const sortOf = <Key extends string>(sort: Sort<Key>, key: Key, path: string, place = '') => {
  const direction = sort.by === key ? sort.direction : ('none' as const)
  return { direction, href: `${path}?sort=${direction === 'ascending' ? '-' : ''}${key}${place}` }
}

const arrows = {
  ascending: ['M6.5625 15.5L11 6.63125L15.4375 15.5H6.5625Z'],
  descending: ['M15.4375 7L11 15.8687L6.5625 7L15.4375 7Z'],
  none: ['M8.1875 9.5L10.9609 3.95703L13.7344 9.5H8.1875Z', 'M13.7344 12.0781L10.9609 17.6211L8.1875 12.0781H13.7344Z'],
}

/** The link in the head of a sortable column, with the Ministry of Justice's arrow; the page comes back sorted. */
export const SortLink = (props: { href: string; direction: Direction | 'none'; children: Child }) => (
  <a class="moj-sortable-table__link" href={props.href}>
    {props.children}
    <svg
      width="22"
      height="22"
      focusable="false"
      aria-hidden="true"
      role="img"
      viewBox="0 0 22 22"
      fill="none"
      xmlns="http://www.w3.org/2000/svg"
    >
      {arrows[props.direction].map((d) => (
        <path d={d} fill="currentColor" />
      ))}
    </svg>
  </a>
)
