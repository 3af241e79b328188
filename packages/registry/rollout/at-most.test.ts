import { expect, test } from 'vitest'
import { atMost } from './at-most.ts'

/** Work that ends when it is told to, and how much of it is under way. */
function aWorkshop() {
  const open: ((result: string) => void)[] = []
  const begun: number[] = []
  const work = (item: number) => {
    begun.push(item)
    return new Promise<string>((resolve) => open.push(resolve))
  }
  return { open, begun, work }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

test('no more is under way at once than was said, and the next begins when one has ended', async () => {
  const { begun, open, work } = aWorkshop()
  const all = atMost(3, [1, 2, 3, 4, 5], work, () => false)
  expect(begun).toEqual([1, 2, 3])
  open[1]?.('two')
  await turn()
  expect(begun).toEqual([1, 2, 3, 4])
  for (const place of [0, 2, 3]) open[place]?.('other')
  await turn()
  open[4]?.('five')
  expect(await all).toEqual(['two', 'other', 'other', 'other', 'five'])
})

test('after a failure nothing more begins, and what has begun is ended', async () => {
  const { begun, open, work } = aWorkshop()
  const all = atMost(2, [1, 2, 3, 4], work, (result) => result === 'failed')
  open[0]?.('failed')
  await turn()
  open[1]?.('well')
  expect(await all).toEqual(['failed', 'well'])
  expect(begun).toEqual([1, 2])
})
