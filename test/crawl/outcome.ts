/** What an answer has to be, in all that can be told from outside. */
export interface Outcome {
  readonly status: number
  /** Where a 303 leads: a path, or a whole address of the identity provider. */
  readonly leads?: string | RegExp
  /** The names of the cookies that it sets, and whether each is taken away. */
  readonly cookies?: readonly string[]
}

/** Which record a probe names. */
export const objects = ['own', 'other', 'mixed', 'unknown', 'malformed'] as const
export type Of = (typeof objects)[number] | 'none'

/** What is sent with it: nothing, a form with nothing in it, or one that is filled in whole. */
export type Form = 'none' | 'bare' | 'whole'

/** What the policy says of a route: who may, and what it then answers. */
export interface Rule<Who extends string> {
  readonly may: readonly Who[] | 'anybody'
  /** Who is shown a form again in which nothing was filled in; without it, whoever may. */
  readonly again?: readonly Who[]
  /** Only the people of the case, and whoever coordinates the locality. */
  readonly team?: true
  readonly answers: Outcome
  /** Whose session lives here, where that is not whoever's lives elsewhere. */
  readonly lives?: readonly Who[]
  /** What some of those who may are answered instead with a whole form. */
  readonly instead?: { readonly [Each in Who]?: Outcome }
  /** A form with nothing in it is not shown again: it is refused before anybody is asked who they are. */
  readonly blunt?: true
  /** Its form stands on a page of all records: filled in with nothing, it is shown again whichever was named. */
  readonly pageOfAll?: true
  /** It is about nobody, and a browser may keep it. */
  readonly mayBeKept?: true
  /** What anybody is answered for a record that is not here, where anybody may. */
  readonly gone?: Outcome
  /** What a form with nothing in it is answered with; without it, 422. */
  readonly bare?: number
}

const gone: Outcome = { status: 404 }
const signIn = (): Outcome => ({ status: 401, cookies: ['__Host-session gone'] })

export interface Asked<Who extends string> {
  readonly rule: Rule<Who> | undefined
  readonly method: string
  readonly who: Who
  /** Whether the cookie that comes along opens anything at the host it is sent to. */
  readonly isLive: boolean
  readonly of: Of
  readonly form: Form
  readonly isOfTeam: boolean
}

/** The reference policy of a door with signed-in people: the first line that fits says what is to be answered. */
export function expected<Who extends string>({ rule, who, isLive, of, form, isOfTeam }: Asked<Who>): Outcome {
  // A path with another method: whoever has no cookie at all is asked to sign in before they hear of it.
  if (rule === undefined) return who === 'nobody' ? signIn() : { status: 405 }
  if (rule.may === 'anybody') return rule.gone && of !== 'own' ? rule.gone : rule.answers
  if (who === 'nobody') return signIn()
  if (rule.blunt && (form === 'bare' || of === 'malformed')) return { status: 422 }
  const isOfAll = rule.pageOfAll && form === 'bare'
  if (of === 'malformed' && !isOfAll) return gone
  if (!isLive) return signIn()
  const readers = form === 'bare' ? (rule.again ?? rule.may) : rule.may
  if (!readers.includes(who)) return { status: 403 }
  if (!isOfAll && (of === 'other' || of === 'unknown' || of === 'mixed')) return gone
  if (rule.team && !isOfTeam) return gone
  if (form !== 'bare' || rule.bare === rule.answers.status) return rule.instead?.[who] ?? rule.answers
  return { status: rule.bare ?? 422 }
}
