/** One line of the table: what was measured, how much may be, and what to know of the number. */
export type Row = {
  readonly name: string
  readonly what: string
  readonly value: number
  /** Undefined where nothing was promised: the number then stands beside others to be read with them. */
  readonly bar?: number
  readonly unit: string
  readonly note?: string
}

/** `ok`, or by how much the value misses its bar. */
export function verdict({ value, bar, unit }: Row): string {
  if (bar === undefined) return ''
  if (value <= bar) return 'ok'
  return `over by ${said(value - bar, unit)}${bar === 0 ? '' : ` (${Math.round((100 * (value - bar)) / bar)} %)`}`
}

const said = (value: number, unit: string): string => {
  const digits = Number.isInteger(value) ? 0 : value < 10 ? 2 : 1
  return `${value.toFixed(digits)}${unit === '' ? '' : ` ${unit}`}`
}

/** The rows as lines of text, in columns. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map((row) => [
    row.name,
    row.what,
    said(row.value, row.unit),
    row.bar === undefined ? '' : said(row.bar, row.unit),
    verdict(row),
    row.note ?? '',
  ])
  const all = [['row', 'what', 'value', 'bar', '', 'note'], ...lines]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((line) => (line[column] ?? '').length)))
  return all
    .map((line) =>
      line
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
