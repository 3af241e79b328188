/** Roles seen at the table. What each may do is read from `permits` below and nowhere else. */
export const roles = ['coordinator', 'practitioner', 'manager', 'administrator'] as const
export type Role = (typeof roles)[number]

const permits = {
  'home:read': ['coordinator', 'practitioner', 'manager', 'administrator'],
  'referral:read': ['coordinator'],
  'referral:triage': ['coordinator'],
  'question:read': ['coordinator'],
  'question:answer': ['coordinator'],
  'case:read': ['coordinator', 'practitioner'],
  'case:list': ['coordinator', 'practitioner'],
  'case-team:extend': ['coordinator'],
  'risk:assess': ['coordinator', 'practitioner'],
  'safety-plan:agree': ['coordinator', 'practitioner'],
  'safety-plan:print': ['coordinator', 'practitioner'],
  'risk-plan:agree': ['coordinator', 'practitioner'],
  'publication:read': ['manager', 'coordinator'],
  'publication:release': ['manager'],
  'staff:read': ['administrator', 'coordinator', 'manager'],
  'staff:invite': ['administrator', 'coordinator', 'manager'],
  'staff:change': ['administrator', 'coordinator', 'manager'],
  'staff:end': ['administrator', 'coordinator', 'manager'],
  'staff:suspend': ['coordinator'],
  'agency:read': ['coordinator'],
  'agency:decide': ['coordinator'],
  'locality:close': ['manager'],
  'locality:settle': ['manager', 'coordinator'],
} as const satisfies Record<string, readonly Role[]>

/** `noun:verb`, held through a role. */
export type Permit = keyof typeof permits

export const rolesWith = (permit: Permit): readonly Role[] => permits[permit]

/** Which permits somebody with these roles holds; for showing or hiding a link, never for deciding. */
export const permitsOf = (held: readonly string[]): ReadonlySet<Permit> =>
  new Set((Object.keys(permits) as Permit[]).filter((permit) => permits[permit].some((role) => held.includes(role))))
