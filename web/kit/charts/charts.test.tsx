import fc from 'fast-check'
import { expect, test } from 'vitest'
import { axis, runs } from './figure.ts'
import { BarChart, type Figure, FiguresTable, LineChart, SmallMultiples } from './index.ts'

const figure = fc.oneof(fc.nat({ max: 100_000 }), fc.constant<Figure>('suppressed'), fc.constant<Figure>('missing'))
const periods = ['2025 Q3', '2025 Q4', '2026 Q1', '2026 Q2']
const drawings = (figures: readonly Figure[]) => [
  String(
    <BarChart
      id="b"
      title="T"
      description="D"
      bars={figures.map((each, at) => ({ label: `Group ${at}`, figure: each }))}
    />,
  ),
  String(<LineChart id="l" title="T" description="D" periods={periods} series={[{ label: 'Te Awa', figures }]} />),
]

test('whatever the figures, a chart is drawn without a broken number in it', () => {
  fc.assert(
    fc.property(fc.array(figure, { minLength: 1, maxLength: 4 }), (figures) => {
      for (const drawing of drawings(figures)) expect(drawing).not.toMatch(/NaN|Infinity|undefined|="-\d/)
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
  const drawn = drawings([10, 'suppressed', 30, 40])
  for (const drawing of drawn) expect(drawing).toContain('>S<')
  expect(drawn[0]?.match(/class="gap"[^>]*width="(\d+)"/)?.[1]).toBe('34')
  expect(runs([10, 'suppressed', 30, 40]).map((run) => run.length)).toEqual([1, 2])
})

test('lines are told apart by dashes, marks and names, not by colour alone', () => {
  const series = ['Te Awa', 'Harbour', 'Kōwhai Bay'].map((label, at) => ({
    label,
    figures: [at, at + 1, at + 2, at + 3],
  }))
  const html = String(<LineChart id="l" title="T" description="D" periods={periods} series={series} />)
  expect(new Set(html.match(/stroke-dasharray="[^"]*"/g)).size).toBe(3)
  for (const shape of ['<circle', '<rect', '<polygon', 'Te Awa', 'Harbour', 'Kōwhai Bay']) expect(html).toContain(shape)
})

test('a chart has a name and a description for who cannot see it, and a table of the same figures', () => {
  const html = String(<LineChart id="l" title="By quarter" description="It rises." periods={periods} series={[]} />)
  expect(html).toContain('role="img" aria-labelledby="l-title l-text"')
  expect(html).toContain('<desc id="l-text">It rises.</desc>')
  const table = String(
    <FiguresTable
      caption="By quarter"
      columns={['Locality', 'Q1', 'Q2']}
      rows={[{ label: 'Te Awa', figures: [1503, 'suppressed'] }]}
    />,
  )
  expect(table).toContain('1,503')
  expect(table).toMatch(/govuk-table__cell--numeric">S</)
  expect(table).toContain('so that nobody can be recognised')
})

test('small charts side by side share one axis, and each its own name', () => {
  const groups = [
    { label: 'Te Awa', description: 'x', figures: [400, 380] },
    { label: 'Harbour', description: 'x', figures: [4, 'suppressed' as const] },
  ]
  const html = String(<SmallMultiples id="m" periods={periods.slice(0, 2)} groups={groups} />)
  expect(html.match(/>400</g)?.length).toBe(2)
  expect(html).toContain('id="m-1-title"')
  expect(html).toContain('id="m-2-title"')
})
