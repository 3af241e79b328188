import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  EventsOverTime,
  layPeopleOut,
  monthTicks,
  PeopleDiagram,
  type PersonDrawn,
  placeInTime,
  type Tie,
} from './index.ts'
import { box } from './people-layout.ts'

const person = (id: string, side: 'left' | 'right', sign = 0): PersonDrawn => ({
  id,
  name: id,
  note: 'a role',
  sign,
  side,
})
const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))

test('a line of time has few even steps, and holds its first and its last day', () => {
  fc.assert(
    fc.property(date, date, (one, other) => {
      const [first = '', last = ''] = [one, other].sort()
      const { from, to, ticks } = monthTicks(first, last)
      expect(ticks.length).toBeLessThanOrEqual(3)
      expect(ticks.at(0)).toBe(from)
      expect([from <= first, last < to, (ticks.at(-1) ?? '') <= to]).toEqual([true, true, true])
      const places = [first, last].map((day) => placeInTime(day, from, to))
      for (const at of places) expect(at).toBeGreaterThanOrEqual(0)
      expect(places[0]).toBeLessThanOrEqual(places[1] ?? 0)
      expect(places[1]).toBeLessThan(100)
    }),
  )
})

test('nobody stands on somebody else, and every tie begins and ends at the people it is about', () => {
  const side = fc.constantFrom('left' as const, 'right' as const)
  fc.assert(
    fc.property(
      fc.array(side, { maxLength: 25 }),
      fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 40 }),
      (sides, pairs) => {
        const people = sides.map((each, at) => person(String(at), each))
        const ties = pairs.map(
          ([from, to]): Tie => ({ kind: 'violence', from: String(from), to: String(to), short: '1', text: '1 time' }),
        )
        const laid = layPeopleOut(people, ties)
        for (const each of ['left', 'right'] as const) {
          const tops = laid.people.filter((one) => one.side === each).map(({ top }) => top)
          for (const [at, top] of tops.entries())
            if (at > 0) expect(top - (tops[at - 1] ?? 0)).toBeGreaterThan(box.height)
          for (const top of tops) expect(top + box.height).toBeLessThanOrEqual(laid.height)
        }
        for (const line of laid.lines) {
          const top = (id: string) => laid.people.find((one) => one.id === id)?.top ?? Number.NaN
          const [left, right] = line.arrow === 'left' ? [line.tie.to, line.tie.from] : [line.tie.from, line.tie.to]
          expect(line.left).toBeGreaterThan(top(left))
          expect(line.right).toBeLessThan(top(right) + box.height)
        }
      },
    ),
  )
})

test('the picture of people says in words what its shapes, arrows and numbers say', () => {
  const html = String(
    <PeopleDiagram
      id="p"
      title="Who"
      description="Hemi used violence against Mere."
      people={[
        person('Mere', 'left'),
        person('Aroha', 'left', 1),
        person('Hemi', 'right', 2),
        person('Koro', 'left', 3),
      ]}
      ties={[
        { kind: 'violence', from: 'Hemi', to: 'Mere', short: '3', text: '3 episodes' },
        { kind: 'whanau', from: 'Mere', to: 'Aroha', short: '', text: 'mother and child' },
      ]}
    />,
  )
  const table = html
    .slice(html.indexOf('<table'))
    .replace(/<[^>]+>/g, '|')
    .replace(/\|[\s|]*/g, '|')
  expect(table).toContain('|Hemi (a role)|Mere (a role)|3 episodes|')
  expect(table).toContain('|Mere (a role)|Aroha (a role)|mother and child|')
  expect(table).toContain('|Koro (a role)|–|No tie is known|')
  expect(html).toContain('Arrow: who used violence against whom')
  expect(new Set(html.match(/class="series-\d" d="[^"]*"/g)).size).toBe(4)
})

test('what happened on one day stands on each other, and the table tells it newest first', () => {
  const event = (on: string, text: string) => ({ on, text })
  const html = String(
    <EventsOverTime
      id="t"
      title="What happened"
      description="x"
      lanes={[
        {
          label: 'Episodes',
          events: [event('2026-03-01', 'First'), event('2026-03-01', 'Second'), event('2026-06-30', 'Third')],
        },
        { label: 'Risk judged', events: [event('2026-03-05T02:00:00.000Z', 'High')] },
      ]}
    />,
  )
  const places = [...html.matchAll(/<svg[^>]* x="([\d.]+%)" y="([\d.]+)"/g)].map((found) => found.slice(1).join(' '))
  expect(new Set(places).size).toBe(4)
  const table = html.slice(html.indexOf('<table'))
  expect(table.indexOf('Third')).toBeLessThan(table.indexOf('First'))
  expect(table).toContain('5 March 2026')
})
