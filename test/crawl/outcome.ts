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
  if (rule.may === 'anybody') return rule.answers
  if (who === 'nobody') return signIn()
  if (of === 'malformed') return gone
  if (!isLive) return signIn()
  const readers = form === 'bare' ? (rule.again ?? rule.may) : rule.may
  if (!readers.includes(who)) return { status: 403 }
  if (of === 'other' || of === 'unknown' || of === 'mixed') return gone
  if (rule.team && !isOfTeam) return gone
  if (form !== 'bare' || rule.bare === rule.answers.status) return rule.answers
  return { status: rule.bare ?? 422 }
}
