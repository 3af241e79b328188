import { networkKey } from './network.ts'

/** A counter of Cloudflare's: true while the key is within its limit for the minute. `wrangler.toml` states the numbers. */
export interface Limiter {
  limit(asked: { readonly key: string }): Promise<{ readonly success: boolean }>
}

/** Pages and sent forms, each counted for one network and for one locality (decision 0021). */
export interface Limiters {
  readonly NETWORK_PAGES: Limiter
  readonly NETWORK_SENDS: Limiter
  readonly LOCALITY_PAGES: Limiter
  readonly LOCALITY_SENDS: Limiter
}

export interface Asked {
  /** As the edge says it (`CF-Connecting-IP`), which no visitor can write there. */
  readonly address: string | undefined
  readonly day: string
  /** The locality whose form it is, or none for the pages of the door itself. */
  readonly code: string | undefined
  /** Something is handed in, rather than a page turned. */
  readonly isSend: boolean
}

/**
 * Whether a request is within the limits. The network is asked first, so that one network's flood uses up nothing that the
 * locality's other visitors need. A counter that fails turns nobody away: the locality's own quota stands behind it.
 */
export async function isWithinLimits(limiters: Limiters, { address, day, code, isSend }: Asked): Promise<boolean> {
  const network = await networkKey(address, day)
  if (!(await allows(isSend ? limiters.NETWORK_SENDS : limiters.NETWORK_PAGES, network))) return false
  return code === undefined || allows(isSend ? limiters.LOCALITY_SENDS : limiters.LOCALITY_PAGES, code)
}

async function allows(limiter: Limiter, key: string): Promise<boolean> {
  try {
    return (await limiter.limit({ key })).success
  } catch {
    console.error(JSON.stringify({ fault: 'limiter' }))
    return true
  }
}
