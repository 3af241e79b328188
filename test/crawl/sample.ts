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
  const met = new Set<string>()
  const rest: One[] = []
  const chosen = mixed.filter((probe) => {
    const fresh = pairsOf(probe).filter((pair) => !met.has(pair))
    for (const pair of fresh) met.add(pair)
    if (fresh.length === 0) rest.push(probe)
    return fresh.length > 0
  })
  return [...chosen, ...rest.slice(0, Math.max(0, size - chosen.length))]
}
