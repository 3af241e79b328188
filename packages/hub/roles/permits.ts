/** Roles at the hub. What each may do is read from `permits` below and nowhere else. */
export const roles = ['hub-analyst', 'maori-data-governance', 'tenancy-manager'] as const
export type Role = (typeof roles)[number]

const permits = {
  'figures:read': ['hub-analyst', 'maori-data-governance'],
  'application:read': ['tenancy-manager'],
  'application:decide': ['tenancy-manager'],
  'tenancy:read': ['tenancy-manager'],
  'tenancy:change': ['tenancy-manager'],
} as const satisfies Record<string, readonly Role[]>

/** `noun:verb`, held through a role. */
export type Permit = keyof typeof permits

export const rolesWith = (permit: Permit): readonly Role[] => permits[permit]

/** Which permits somebody with these roles holds; for showing or hiding a link, never for deciding. */
export const permitsOf = (held: readonly string[]): ReadonlySet<Permit> =>
  new Set((Object.keys(permits) as Permit[]).filter((permit) => permits[permit].some((role) => held.includes(role))))
