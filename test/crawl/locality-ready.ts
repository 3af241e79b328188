import { localityExpects } from './locality-expects.ts'
import { localityPolicy } from './locality-policy.ts'
import type { LocalityProbe } from './locality-probes.ts'
import { localityRequest, pairOf } from './locality-request.ts'
import { nameOf, routeName } from './probe.ts'
import type { Ready } from './run-probes.ts'
import { trickOf } from './tricks.ts'
import type { Use } from './whos.ts'
import type { World } from './world.ts'

/** Which of the two a probe really comes to: the one whose host it is sent to. */
export const comesTo = ({ at, trick }: Pick<LocalityProbe, 'at' | 'trick'>): 0 | 1 =>
  trickOf(trick).host === 'other' ? (at === 0 ? 1 : 0) : at

/** A probe at a locality, with what it is held against. */
export function localityReady(world: World, probe: LocalityProbe, use?: Use): Ready {
  const made = localityRequest(world, probe, use)
  const [here, there] = pairOf(world, comesTo(probe))
  const isAway = ['hub', 'front door'].includes(trickOf(probe.trick).host ?? '')
  return {
    name: nameOf(probe),
    door: 'locality',
    route: routeName(probe),
    who: probe.who,
    trick: probe.trick,
    sent: made.sent,
    judging: {
      expected: localityExpects(probe),
      foreignIn: world.foreignTo[isAway ? 'either' : comesTo(probe) === 0 ? 'first' : 'second'],
      foreignIds: Object.values(there.only),
      mayBeKept: localityPolicy[routeName(probe)]?.mayBeKept ?? false,
      fill: (leads) => leads.replace(/:(\w+)/g, (_, name: string) => made.ids[name] ?? ''),
    },
    shows: here.marks.inner,
  }
}
