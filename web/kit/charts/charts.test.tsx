import { languages } from '@kps/foundation/language'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { axis } from './figure.ts'
import {
  BarChart,
  type Figure,
  FiguresTable,
  LineChart,
  regionName,
  regions,
  SmallMultiples,
  TileMap,
} from './index.ts'

const figure = fc.oneof(fc.nat({ max: 100_000 }), fc.constant<Figure>('suppressed'), fc.constant<Figure>('missing'))
const periods = ['2025 Q3', '2025 Q4', '2026 Q1', '2026 Q2']
const twin = ['Locality', 'Referrals'] as const
const whole = { id: 'p', title: 'T', description: 'D' }
const bars = (figures: readonly Figure[]) =>
  String(<BarChart {...whole} twin={twin} bars={figures.map((each, at) => ({ label: `Group ${at}`, figure: each }))} />)
const lines = (figures: readonly Figure[]) =>
  String(<LineChart {...whole} twin={{ rows: 'Locality' }} periods={periods} series={[{ label: 'Te Awa', figures }]} />)
const tiles = (figures: readonly Figure[]) =>
  String(
    <TileMap
      {...whole}
      twin={twin}
      tiles={figures.map((each, at) => ({ code: `T${at}`, name: `Tile ${at}`, column: at, row: at, figure: each }))}
    />,
  )

test('whatever the figures, a chart is drawn without a broken number in it, and its table says them all', () => {
  fc.assert(
    fc.property(fc.array(figure, { minLength: 1, maxLength: 4 }), (figures) => {
      for (const drawing of [bars(figures), lines(figures), tiles(figures)]) {
        expect(drawing).not.toMatch(/NaN|Infinity|undefined|(width|height)="-/)
        const table = drawing.slice(drawing.indexOf('<table'))
        expect(table.match(/govuk-table__cell--numeric"/g)).toHaveLength(figures.length)
      }
    }),
  )
})

test('the axis begins at nought, holds every figure, and has few, even, whole steps', () => {
  fc.assert(
    fc.property(fc.array(figure, { maxLength: 8 }), (figures) => {
      const { top, steps } = axis(figures)
      for (const each of figures) if (typeof each === 'number') expect(each).toBeLessThanOrEqual(top)
      expect(steps[0]).toBe(0)
      expect(steps.at(-1)).toBe(top)
      expect(steps.length).toBeLessThanOrEqual(6)
      expect(steps.every(Number.isInteger)).toBe(true)
    }),
  )
})

test('a suppressed figure looks the same whatever it was: an S, and a gap of one size', () => {
  for (const drawn of [bars, lines, tiles]) expect(drawn([10, 'suppressed', 30, 40])).toMatch(/>\s*S\s*<\/text>/)
  expect(bars([10, 'suppressed', 30]).match(/class="gap"[^>]*width="(\d+)"/)?.[1]).toBe('34')
  expect(
    lines([10, 'suppressed', 30, 40])
      .match(/ d="(M[^"]*)" stroke/)?.[1]
      ?.match(/M/g),
  ).toHaveLength(2)
  expect(tiles(['suppressed']).match(/class="series/g)).toBeNull()
})

test('lines are told apart by dashes, signs and names, not by colour alone', () => {
  const series = ['Te Awa', 'Harbour', 'Kōwhai Bay'].map((label, at) => ({
    label,
    figures: [at, at + 1, at + 2, at + 3],
  }))
  const html = String(<LineChart {...whole} twin="on-page" periods={periods} series={series} />)
  expect(new Set(html.match(/stroke-dasharray="[^"]*"/g)).size).toBe(3)
  expect(new Set(html.match(/class="series-\d" d="[^"]*"/g)).size).toBe(3)
  for (const { label } of series) expect(html).toContain(label)
})

test('a chart has a name and a description for who cannot see it, and a table of the same figures', () => {
  const html = lines([1503, 'suppressed', 3, 4])
  expect(html).toContain('role="img" aria-labelledby="p-title p-text"')
  expect(html).toContain('<desc id="p-text">D</desc>')
  const table = String(
    <FiguresTable
      caption="By quarter"
      columns={['Locality', 'Q1', 'Q2']}
      rows={[{ label: 'Te Awa', figures: [1503, 'suppressed'] }]}
    />,
  )
  for (const twin of [html, table]) {
    expect(twin).toContain('1,503')
    expect(twin).toMatch(/govuk-table__cell--numeric">S</)
    expect(twin).toContain('so that nobody can be recognised')
  }
})

test('small charts side by side share one axis, each its own name, and one table', () => {
  const groups = [
    { label: 'Te Awa', description: 'x', figures: [400, 380] },
    { label: 'Harbour', description: 'x', figures: [4, 'suppressed' as const] },
  ]
  const given = { id: 'm', periods: periods.slice(0, 2), groups }
  const html = String(<SmallMultiples {...given} twin={{ title: 'By quarter', rows: 'Locality' }} />)
  expect(html.match(/>\s*400\s*<\/text>/g)).toHaveLength(2)
  expect(html).toContain('id="m-1-title"')
  expect(html).toContain('id="m-2-title"')
  expect(html.match(/<table/g)).toHaveLength(1)
})

test('every region of Aotearoa has a tile of its own, and a name in both languages', () => {
  expect(regions).toHaveLength(17)
  expect(new Set(regions.map(({ column, row }) => `${column}/${row}`)).size).toBe(17)
  expect(new Set(regions.map(({ code }) => code)).size).toBe(17)
  const names = regions.flatMap(({ code }) => languages.map((language) => regionName(code, language)))
  expect(names.every((name) => /^\p{Lu}[\p{L} ’-]+$/u.test(name))).toBe(true)
})
