import type { Instant } from '@kps/foundation/time'
import { type Marks, wordsWith } from './marks.ts'
import type { Opened } from './opened.ts'
import { withIdsOf } from './same-ids.ts'
import { type Seated, seatPeople } from './seat-people.ts'
import { type Common, type Records, tellCommon, tellRecords } from './tell-records.ts'
import { type Actor, actors, type Use, uses } from './whos.ts'

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
    const read = await tellRecords(opened, seated, common, words, now)
    const ofTheirOwn = new Map<`${Actor} ${Use}`, Records>()
    for (const actor of actors) {
      for (const use of uses) {
        ofTheirOwn.set(`${actor} ${use}`, await tellRecords(opened, seated, common, words, now))
      }
    }
    return { seated, common, read, ofTheirOwn }
  })
  const only = await withIdsOf(ownSeed, async () => {
    const seated = shared.seated
    const common = { ...(await tellCommon(opened, seated, words, now)), publications: shared.common.publications }
    return tellRecords(opened, seated, common, words, now)
  })
  return { code, marks, ...shared, only }
}
