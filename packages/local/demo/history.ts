import type { Dice } from './random.ts'
import { aWhanau, type DemoWhanau } from './whanau.ts'

export const sourceKinds = [
  'police',
  'health',
  'education',
  'social-service-ngo',
  'iwi-or-kaupapa-maori',
  'government-other',
  'whanau-or-friend',
  'self',
] as const

/** One event as it reached the table. */
export interface DemoEpisode {
  readonly whanau: DemoWhanau
  /** The first of this whānau's, the second … */
  readonly turn: number
  /** Milliseconds before the anchor. */
  readonly ago: number
  readonly source: (typeof sourceKinds)[number]
  readonly immediateDanger: boolean
  /** Hours from received to decided, or undefined while it still waits. */
  readonly decidedAfterHours: number | undefined
  readonly outcome: 'new-case' | 'no-further-action' | 'refer-on'
}

const hour = 3_600_000
const twoYears = 730 * 24 * hour

/** The story of one locality: `count` episodes over the two years before the anchor, oldest first. A few still wait. */
export function history(dice: Dice, count: number): readonly DemoEpisode[] {
  const told: DemoEpisode[] = []
  while (told.length < count) {
    const whanau = aWhanau(dice)
    const episodes = Math.min(whanau.episodes, count - told.length)
    const whens = Array.from({ length: episodes }, () => hour + Math.floor(dice.roll() * twoYears)).sort(
      (a, b) => b - a,
    )
    whens.forEach((ago, place) => {
      told.push({
        whanau,
        turn: place + 1,
        ago,
        source: sourceOf(dice),
        immediateDanger: dice.chance(0.03),
        decidedAfterHours: dice.chance(0.88) ? 0.5 + dice.roll() * 22 : 25 + dice.roll() * 70,
        outcome: dice.chance(0.7) ? 'new-case' : dice.chance(0.65) ? 'no-further-action' : 'refer-on',
      })
    })
  }
  const sorted = told.sort((a, b) => b.ago - a.ago)
  const waiting = Math.min(26, 6 + Math.round(count / 250))
  return sorted.map((episode, place) => {
    const fromEnd = sorted.length - place
    return fromEnd <= waiting ? stillWaiting(dice, episode, fromEnd / waiting) : decided(episode)
  })
}

/** What came in the last day and a half waits, some of it past its target. */
const stillWaiting = (dice: Dice, episode: DemoEpisode, share: number): DemoEpisode => ({
  ...episode,
  ago: Math.round((share * 35 + dice.roll()) * hour) + hour / 2,
  immediateDanger: dice.chance(0.1),
  decidedAfterHours: undefined,
})

const decided = (episode: DemoEpisode): DemoEpisode => ({
  ...episode,
  decidedAfterHours: Math.min(episode.decidedAfterHours ?? 1, (episode.ago / hour) * 0.9),
})

function sourceOf(dice: Dice): DemoEpisode['source'] {
  const roll = dice.roll()
  if (roll < 0.58) return 'police'
  if (roll < 0.7) return 'health'
  if (roll < 0.79) return 'social-service-ngo'
  if (roll < 0.85) return 'education'
  if (roll < 0.91) return 'iwi-or-kaupapa-maori'
  if (roll < 0.95) return 'government-other'
  return roll < 0.98 ? 'whanau-or-friend' : 'self'
}
