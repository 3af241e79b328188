import type { PublishedTable, PublishedValue } from './publication.ts'

/** The whole numbers that could lie behind a shown number: rounding moves by at most 2 and never below 6; 0 is 0. */
export function rangeBehind(value: Exclude<PublishedValue, 'S'>): { readonly least: number; readonly most: number } {
  return value === 0 ? { least: 0, most: 0 } : { least: Math.max(6, value - 2), most: value + 2 }
}

/** Whether some whole numbers behind the cells sum to one behind the total. Cells not shown count as 0 or more. */
export function couldBeTheTotal(table: PublishedTable): boolean {
  if (table.total === 'S' || table.cells.length === 0) return true
  const total = rangeBehind(table.total)
  const shown = rangeShown(table)
  const nothingHidden = table.cells.every((cell) => cell.value !== 'S')
  return shown.least <= total.most && (nothingHidden ? shown.most >= total.least : table.total !== 0)
}

/** The most that the hidden cells of a table can come to together, as anybody can work out from what is shown. */
export function mostHidden(table: PublishedTable): number {
  return table.total === 'S' ? Number.POSITIVE_INFINITY : rangeBehind(table.total).most - rangeShown(table).least
}

function rangeShown(table: PublishedTable): { readonly least: number; readonly most: number } {
  let least = 0
  let most = 0
  for (const { value } of table.cells) {
    if (value === 'S') continue
    const range = rangeBehind(value)
    least += range.least
    most += range.most
  }
  return { least, most }
}
