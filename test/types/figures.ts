import {
  type ProtectedTable,
  protectFigures,
  publicationOf,
  type RawTable,
  type RoundingKey,
} from '@kps/locality/aggregates'

// Checked by `tsc` and never run: every line under `@ts-expect-error` must not compile.

type Head = Parameters<typeof publicationOf>[0]

export async function published(head: Head, raw: RawTable, safe: ProtectedTable, key: RoundingKey): Promise<unknown[]> {
  return [
    publicationOf(head, await protectFigures([raw], key)),
    // @ts-expect-error a raw table cannot be published
    publicationOf(head, [{ ...raw, version: 1 }]),
    // @ts-expect-error nor a protected one with a raw count put in
    publicationOf(head, [{ ...safe, total: raw.total.count }]),
    // @ts-expect-error nor with a raw cell among its cells
    publicationOf(head, [{ ...safe, cells: [...safe.cells, { code: 'ngo', value: 7 }] }]),
  ]
}
