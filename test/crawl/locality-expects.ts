import { elsewhere } from './elsewhere.ts'
import { localityPolicy } from './locality-policy.ts'
import type { LocalityProbe } from './locality-probes.ts'
import { expected, type Outcome } from './outcome.ts'
import { trickOf } from './tricks.ts'
import { live } from './whos.ts'

/** What the policy says of one try: first where it comes to, then whose cookie counts there, then the route's own line. */
export function localityExpects({ method, route, who, of, form, trick }: LocalityProbe): Outcome {
  const { host, cookie } = trickOf(trick)
  const rule = localityPolicy[`${route.method} ${route.path}`]
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') return { status: 405 }
  // What is refused for its form alone is refused before anybody asks whose host it is.
  if (host === 'unknown') return { status: rule?.answers.status === 415 ? 415 : 404 }
  if (host === 'hub' || host === 'front door') return elsewhere(host, { method, path: route.path, who })
  const counts = cookie === 'of the other' || cookie === 'of the other, then own' ? 'other' : 'own'
  const isAtHome = (counts === 'own') === (host !== 'other')
  return expected({
    rule,
    method,
    who,
    isLive: isAtHome && (rule?.lives ?? live).includes(who),
    // At the other's host its own is no other's any more.
    of: host === 'other' && of === 'other' ? 'own' : of,
    form,
    isOfTeam: !who.endsWith('elsewhere'),
  })
}
