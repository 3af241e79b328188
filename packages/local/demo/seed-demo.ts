import type { House } from '@kps/local/house'
import { demoLocalities } from './accounts.ts'
import { foundHub } from './found-hub.ts'
import { foundLocalities } from './found-localities.ts'
import { runNight } from './night.ts'
import { settleIn } from './settle-in.ts'
import { tellAgencies, tellNotice } from './tell-agencies.ts'
import { tellHistory } from './tell-history.ts'
import { tellQuestions } from './tell-questions.ts'

export interface DemoOptions {
  /** Dates are offsets from this moment. */
  readonly anchor: Date
  readonly say: (line: string) => void
  /** So many episodes for every locality, instead of each one's own number. For tests. */
  readonly episodes?: number
  /** False: no night has been yet, and no figure was counted or released. For tests. */
  readonly night?: boolean
}

/** Fills a new house with the demo. Rejects when a locality cannot be made. */
export async function seedDemo(house: House, { anchor, say, episodes, night = true }: DemoOptions): Promise<void> {
  await foundHub(house)
  await foundLocalities(house, say)
  for (const locality of demoLocalities) {
    const count = episodes ?? locality.episodes
    await settleIn(house, locality.label, anchor)
    await tellHistory(house, locality.label, count, anchor)
    await tellQuestions(house, locality.label, anchor)
    await tellAgencies(house, locality.label, anchor)
    say(`demo: ${locality.name} has two years of ${count} invented episodes`)
  }
  const [receiver, teller] = demoLocalities
  await tellNotice(house, { code: teller.label, name: teller.name }, receiver.label)
  if (night) await runNight(house, say)
}
