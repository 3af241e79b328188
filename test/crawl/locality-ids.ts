import { makeId } from '@kps/crossings/ids'
import { instantNow } from '@kps/foundation/time'
import type { CanaryLocality, Records } from './canary-locality.ts'
import type { Of } from './outcome.ts'

type Ids = Readonly<Record<string, string>>

/** What each parameter of a route names, of these records. A route may mean another kind by the same word. */
function meant(route: string, records: Records, locality: CanaryLocality): Ids {
  return {
    case: records.case,
    person: route === 'POST /cases/:case/people/:person/safety-plan' ? records.withoutPlan : records.person,
    referral: route.includes('/quarantine/')
      ? records.quarantined
      : route === 'POST /triage/:referral/send-on'
        ? records.toSendOn
        : records.referral,
    question: records.question,
    assessment: records.assessment,
    action: records.action,
    publicationId: locality.common.publications[0] ?? '',
    emblem: locality.common.emblem,
    agency: route.includes('/staff/')
      ? locality.seated.agencies.own
      : route.endsWith('/restore')
        ? records.pausedAgency
        : records.agency,
    account: locality.seated.accounts.get('practitioner') ?? '',
    application: records.application,
    notice: records.notice,
    invitation: records.invitation,
    secret: records.secret,
    meeting: records.meeting,
  }
}

const now = instantNow()
const kinds = {
  case: 'cse',
  person: 'per',
  referral: 'ref',
  question: 'qst',
  assessment: 'ass',
  action: 'act',
  publicationId: 'pub',
  emblem: 'emb',
  agency: 'agy',
  account: 'acc',
  application: 'jap',
  notice: 'out',
  invitation: 'inv',
  meeting: 'mty',
} as const
const unknown: Ids = {
  ...Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, makeId(kind, now)])),
  secret: 'A'.repeat(43),
}

export const paramsOf = (path: string): readonly string[] => [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)

/** Which records a route can be asked for: without parameters none, and a mixture only where there are two. */
export const objectsOf = (path: string): readonly Of[] => {
  const count = paramsOf(path).length
  if (count === 0) return ['none']
  return ['own', 'other', ...(count > 1 ? (['mixed'] as const) : []), 'unknown', 'malformed']
}

interface Named {
  readonly route: string
  readonly path: string
  readonly of: Of
  readonly own: Records
  readonly locality: CanaryLocality
  readonly other: CanaryLocality
}

/** The path with ids in it, and the ids. Throws for a parameter that nobody has told what it means. */
export function fillPath({ route, path, of, own, locality, other }: Named): {
  readonly path: string
  readonly ids: Ids
} {
  const known = meant(route, own, locality)
  const theirs: Ids = {
    ...meant(route, other.only, other),
    // The other has nothing of its own of these: what it has is what both have.
    publicationId: unknown.publicationId ?? '',
    emblem: unknown.emblem ?? '',
    account: unknown.account ?? '',
    agency: other.only.agency,
  }
  const last = paramsOf(path).at(-1)
  const choose = (name: string): string | undefined => {
    if (of === 'malformed') return name === last ? `${kinds[name as keyof typeof kinds]}_%00` : known[name]
    if (of === 'unknown') return unknown[name]
    if (of === 'other' || (of === 'mixed' && name === last)) return theirs[name]
    return known[name]
  }
  const ids: Record<string, string> = {}
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const id = choose(name)
    if (id === undefined) throw new Error(`nobody has told what :${name} of ${route} means`)
    ids[name] = id
    return id
  })
  return { path: filled, ids }
}
