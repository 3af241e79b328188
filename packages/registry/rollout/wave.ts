/** What planning the next wave has to know; nothing of it is about a person. */
export interface SoFar<Locality> {
  /** How many localities this rollout has brought to its target. */
  readonly brought: number
  /** How many failed since it was last resumed. */
  readonly failed: number
  /** Localities that are behind and not paused, whoever goes first in front; as many as the largest wave takes, if there are. */
  readonly behind: readonly Locality[]
}

export type Plan<Locality> =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'done' }
  | { readonly kind: 'wave'; readonly wave: number; readonly localities: readonly Locality[] }

/** One locality, then ten, then fifty at a time: what is wrong shows at the first, and hurts few. */
const waves = [1, 10] as const
export const largestWave = 50

/**
 * What a rollout does next. It stops at the first failure until somebody resumes it; otherwise whoever is behind goes on, one
 * canary first. A wave that was cut off is planned again for those of it that are still behind.
 */
export function planNextWave<Locality>({ behind, brought, failed }: SoFar<Locality>): Plan<Locality> {
  if (failed > 0) return { kind: 'stopped' }
  if (behind.length === 0) return { kind: 'done' }
  const { size, wave } = waveAfter(brought)
  return { kind: 'wave', wave, localities: behind.slice(0, size) }
}

/** Which wave comes when so many are done, the canary being wave 0, and how many of it are left. */
export function waveAfter(brought: number): { readonly wave: number; readonly size: number } {
  let end = 0
  for (const [place, size] of waves.entries()) {
    end += size
    if (brought < end) return { wave: place, size: end - brought }
  }
  const whole = Math.floor((brought - end) / largestWave)
  return { wave: waves.length + whole, size: largestWave * (whole + 1) - (brought - end) }
}
