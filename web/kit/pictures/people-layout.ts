export interface PersonDrawn {
  id: string
  name: string
  /** What the person is in this: a role, in words. */
  note: string
  /** The shape before the name, one for each role. */
  sign: number
  /** Who used violence stands on the right, everybody else on the left. */
  side: 'left' | 'right'
}

/** What ties two people: violence of one against the other, counted, or whānau. */
export interface Tie {
  kind: 'violence' | 'whanau'
  from: string
  to: string
  /** Said beside the line, a number for the most part, and in the table in full. */
  short: string
  text: string
}

export const box = { width: 40, height: 96, gap: 12 } as const

/** A line from a place at one edge to a place at the other: x in percent of the width, y in pixels. */
export interface Line {
  tie: Tie
  left: number
  right: number
  /** Which end the arrow stands at; whānau have none. */
  arrow: 'left' | 'right' | undefined
}

/** Two people of one side: a bracket at the outer edge. */
export interface Bracket {
  tie: Tie
  side: 'left' | 'right'
  from: number
  to: number
}

/** Places for everybody and for each tie. A tie to somebody who is not drawn, or to oneself, is left out. */
export function layPeopleOut(people: readonly PersonDrawn[], ties: readonly Tie[]) {
  const columns = {
    left: people.filter((one) => one.side === 'left'),
    right: people.filter((one) => one.side === 'right'),
  }
  const rows = Math.max(1, columns.left.length, columns.right.length)
  const step = box.height + box.gap
  const topOf = new Map(
    people.map((one) => {
      const column = columns[one.side]
      return [one.id, (column.indexOf(one) + (rows - column.length) / 2) * step + 2]
    }),
  )
  const sideOf = new Map(people.map((one) => [one.id, one.side]))
  const known = ties.filter(({ from, to }) => from !== to && topOf.has(from) && topOf.has(to))
  const across = known.filter(({ from, to }) => sideOf.get(from) !== sideOf.get(to))
  const top = (id: string) => topOf.get(id) ?? 0
  /** Ties at one edge stand apart, in the order of where they lead, so that their numbers do not meet. */
  const port = (tie: Tie, id: string): number => {
    const others = across
      .filter(({ from, to }) => from === id || to === id)
      .sort((one, other) => top(one.from) + top(one.to) - (top(other.from) + top(other.to)))
    return Math.round(top(id) + (box.height * (others.indexOf(tie) + 1)) / (others.length + 1))
  }
  const lines = across.map((tie): Line => {
    const leftFirst = sideOf.get(tie.from) === 'left'
    const [left, right] = leftFirst ? [tie.from, tie.to] : [tie.to, tie.from]
    const arrow = tie.kind === 'violence' ? (leftFirst ? 'right' : 'left') : undefined
    return { tie, left: port(tie, left), right: port(tie, right), arrow }
  })
  const brackets = known
    .filter((tie) => !across.includes(tie))
    .map((tie): Bracket => {
      const middle = (id: string) => top(id) + box.height / 2
      return { tie, side: sideOf.get(tie.from) ?? 'left', from: middle(tie.from), to: middle(tie.to) }
    })
  return {
    height: rows * step - box.gap + 4,
    people: people.map((one) => ({ ...one, top: top(one.id) })),
    lines,
    brackets,
  }
}
