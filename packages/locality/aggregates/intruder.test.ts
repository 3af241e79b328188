import { measures } from '@kps/crossings/measures'
import { expect, test } from 'vitest'
import { protectFigures } from './protect-figures.ts'
import { importRoundingKey } from './rounding-key.ts'
import { suppressionOf } from './suppression.ts'

/**
 * The strongest intruder we can think of: knows the rules, and how likely each truth is, and weighs every truth against every
 * table that could be published. Three cells, each count from 0 to 48 with a mean of about 8.
 */
const most = 48
const levels = measures[2]
const likely = Array.from({ length: most + 1 }, (_, count) => (1 / 9) * (8 / 9) ** count)

type Outcome = readonly [shown: string, chance: number]

const rounded = (count: number): readonly Outcome[] => {
  if (count % 3 === 0) return [[`${count}`, 1]]
  const low = count - (count % 3)
  return count % 3 === 1
    ? [
        [`${low}`, 2 / 3],
        [`${low + 3}`, 1 / 3],
      ]
    : [
        [`${low + 3}`, 2 / 3],
        [`${low}`, 1 / 3],
      ]
}

type Release = (counts: readonly number[]) => readonly (readonly Outcome[])[]

const careful: Release = (counts) => {
  const cells = levels.codes.map((code, place) => ({
    code,
    count: counts[place] ?? 0,
    contributors: counts[place] ?? 0,
  }))
  const count = cells.reduce((sum, cell) => sum + cell.count, 0)
  const hidden = suppressionOf({ count, contributors: count }, cells, levels.givenUpFirst)
  const total: readonly Outcome[] = hidden.total ? [['S', 1]] : rounded(count)
  return [
    ...cells.map((cell): readonly Outcome[] => (hidden.cells.has(cell.code) ? [['S', 1]] : rounded(cell.count))),
    total,
  ]
}

/** What a release without care would be: small counts hidden, nothing to cover them, the total exact. */
const naive: Release = (counts) => [
  ...counts.map((count): readonly Outcome[] => (count > 0 && count < 6 ? [['S', 1]] : rounded(count))),
  [[`${counts.reduce((sum, count) => sum + count, 0)}`, 1]],
]

/** For each table that could be published, how much each value (0 to 5, or more as 6) weighs behind each hidden cell. */
function weigh(release: Release): Map<string, Float64Array[]> {
  const beliefs = new Map<string, Float64Array[]>()
  for (let first = 0; first <= most; first += 1) {
    for (let second = 0; second <= most; second += 1) {
      for (let third = 0; third <= most; third += 1) {
        const counts = [first, second, third]
        const prior = counts.reduce((chance, count) => chance * (likely[count] ?? 0), 1)
        let tables: readonly Outcome[] = [['', prior]]
        for (const outcomes of release(counts)) {
          tables = tables.flatMap(([shown, chance]) =>
            outcomes.map(([next, odds]): Outcome => [`${shown},${next}`, chance * odds]),
          )
        }
        for (const [shown, chance] of tables) {
          const belief = beliefs.get(shown) ?? counts.map(() => new Float64Array(7))
          beliefs.set(shown, belief)
          for (const [place, count] of counts.entries()) {
            const weights = belief[place]
            const bin = Math.min(count, 6)
            if (weights !== undefined && shown.split(',')[place + 1] === 'S')
              weights[bin] = (weights[bin] ?? 0) + chance
          }
        }
      }
    }
  }
  return beliefs
}

/** Of all true counts from one to five: the share guessed right, guessed right blindly, and known for certain. */
function score(beliefs: Map<string, Float64Array[]>) {
  const blind = new Float64Array(7)
  let guessed = 0
  let certain = 0
  for (const [shown, cells] of beliefs) {
    // That no count is above 48 is so in this test alone; where it would help the intruder, nothing is known for certain.
    const total = shown.split(',').at(-1)
    const bounded = total !== 'S' && Number(total) + 2 > most
    for (const weights of cells) {
      const few = weights.slice(1, 6)
      guessed += Math.max(...few)
      const isCertain = !bounded && weights.filter((weight) => weight > 0).length === 1
      if (isCertain) certain += few.reduce((sum, weight) => sum + weight, 0)
      for (const [value, weight] of few.entries()) blind[value] = (blind[value] ?? 0) + weight
    }
  }
  const all = blind.reduce((sum, weight) => sum + weight, 0)
  return { guessed: guessed / all, blindly: Math.max(...blind) / all, certain: certain / all }
}

const beliefs = weigh(careful)

test('the strongest intruder knows no small count for certain and guesses at most a hundredth better than blindly', () => {
  const { guessed, blindly, certain } = score(beliefs)
  expect(certain).toBe(0)
  expect(guessed - blindly).toBeLessThan(0.01)
})

test('the same intruder breaks a release without cover and with exact totals, so the attack is a real one', () => {
  const { guessed, blindly, certain } = score(weigh(naive))
  expect(certain).toBeGreaterThan(0.01)
  expect(guessed - blindly).toBeGreaterThan(0.1)
})

test('what the real code publishes is what the intruder expects', async () => {
  for (let seed = 0; seed < 120; seed += 1) {
    const key = await importRoundingKey(crypto.getRandomValues(new Uint8Array(32)))
    const counts = [seed % 7, (seed * 5) % 23, (seed * 11) % 41]
    const count = counts.reduce((sum, each) => sum + each, 0)
    const cells = levels.codes.map((code, place) => ({
      code,
      count: counts[place] ?? 0,
      contributors: counts[place] ?? 0,
    }))
    const raw = {
      measure: levels.code,
      quarter: '2026-Q3',
      locality: 'te-awa',
      total: { count, contributors: count },
      cells,
    } as const
    const [table] = await protectFigures([raw], key)
    expect(beliefs.has(['', ...(table?.cells ?? []).map((cell) => cell.value), table?.total].join(','))).toBe(true)
  }
})
