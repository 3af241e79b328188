import type { Instant } from '@kps/foundation/time'
import { type Marks, wordsWith } from './marks.ts'
import type { Opened } from './opened.ts'
import { withIdsOf } from './same-ids.ts'
import { type Seated, seatPeople } from './seat-people.ts'
import { tellCase } from './tell-case.ts'
import { type DeskRecords, tellDesk } from './tell-desk.ts'
import { type Common, type PracticeRecords, tellCommon, tellPractice } from './tell-records.ts'
import { type Actor, actors, type Use, uses } from './whos.ts'

/** The ids by which a set of records is reached, by what the policy calls them. */
export type Records = DeskRecords & PracticeRecords

/** A locality full of marks, whose rows have the same keys as those of the other one. */
export interface CanaryLocality {
  readonly code: string
  readonly marks: Marks
  readonly seated: Seated
  readonly common: Common
  /** What somebody reads and nobody changes. */
  readonly read: Records
  readonly ofTheirOwn: ReadonlyMap<`${Actor} ${Use}`, Records>
  /** What this locality has and the other has not. */
  readonly only: Records
}

/** Tells a locality its records: with one seed and one moment two localities get the same keys, and each its own words. */
export async function tellLocality(
  given: { readonly code: string; readonly marks: Marks; readonly opened: Opened; readonly ownSeed: number },
  seed: number,
  now: Instant,
): Promise<CanaryLocality> {
  const { code, marks, opened, ownSeed } = given
  const words = wordsWith(marks)
  const shared = await withIdsOf(seed, async () => {
    const seated = await seatPeople(opened, words, now)
    const common = await tellCommon(opened, seated, words, now)
    const practice = () => tellPractice(opened, seated, common, words, now)
    const desk = () => tellDesk(opened, seated, words, now)
    const read = { ...(await practice()), ...(await desk()) }
    const ofTheirOwn = new Map<`${Actor} ${Use}`, Records>()
    for (const actor of actors) {
      for (const use of uses) {
        const practises = actor === 'coordinator' || actor === 'practitioner'
        const keepsOrder = actor !== 'practitioner'
        const own = { ...read, ...(practises && (await practice())), ...(keepsOrder && (await desk())) }
        ofTheirOwn.set(`${actor} ${use}`, own)
      }
    }
    return { seated, common, read, ofTheirOwn }
  })
  const only = await withIdsOf(ownSeed, async () => {
    const { seated, common } = shared
    const own = await tellCase(opened, seated, words, now, common.instrument)
    return {
      ...(await tellPractice(opened, seated, { ...common, ...own }, words, now)),
      ...(await tellDesk(opened, seated, words, now)),
    }
  })
  return { code, marks, ...shared, only }
}
