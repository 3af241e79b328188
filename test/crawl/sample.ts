import { dice } from '@kps/local/demo'
import { type Probe, routeName } from './probe.ts'

/** The pairs of a probe that a sample must hold at least once each. */
const pairsOf = (probe: Probe): readonly string[] => {
  const route = `${probe.door} ${probe.method} ${routeName(probe)}`
  const { who, trick, of, form, method } = probe
  // Methods that no page has are refused before anybody is asked who they are.
  if (method !== 'GET' && method !== 'POST') return [route, `${probe.door} ${method}|${who}`]
  return [
    `${route}|${trick}`,
    `${route}|${who}`,
    `${route}|${of}|${form}`,
    `${probe.door} ${who}|${trick}`,
    `${who}|${of}`,
  ]
}

/** Every pair of route and trick, route and visitor, route and record, visitor and trick that these probes hold. */
export const allPairs = (probes: readonly Probe[]): ReadonlySet<string> => new Set(probes.flatMap(pairsOf))

/**
 * A sample that follows from the seed: every pair is in it at least once, and then as many more as there is room for.
 * @param size at least so many, if there are so many
 */
export function sampleOf<One extends Probe>(probes: readonly One[], size: number, seed: number): readonly One[] {
  const roll = dice(seed)
  const mixed = [...probes]
  for (let place = mixed.length - 1; place > 0; place -= 1) {
    const other = roll.between(0, place)
    const [one, two] = [mixed[place], mixed[other]]
    if (one && two) [mixed[place], mixed[other]] = [two, one]
  }
  const known = mixed.map((probe) => ({ probe, pairs: pairsOf(probe) }))
  const met = new Set<string>()
  const chosen = new Set<One>()
  // First those that bring much that is new: so fewer of them hold every pair.
  for (const fresh of [3, 2, 1]) {
    for (const { probe, pairs } of known) {
      if (chosen.has(probe) || pairs.filter((pair) => !met.has(pair)).length < fresh) continue
      for (const pair of pairs) met.add(pair)
      chosen.add(probe)
    }
  }
  for (const probe of mixed) if (chosen.size < size) chosen.add(probe)
  return [...chosen]
}
