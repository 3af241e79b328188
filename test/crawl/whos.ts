/** Everybody who tries a door. What each may do stands in the policy and nowhere else. */
export const whos = [
  'nobody',
  'coordinator',
  'practitioner',
  'practitioner elsewhere',
  'manager',
  'administrator',
  'administrator elsewhere',
  'without a role any more',
  'signed out',
  'idle',
  'suspended',
  'of a suspended agency',
  'of the hub',
] as const
export type Who = (typeof whos)[number]

/** Who changes something: each is given records of their own to do it to. */
export const actors = ['coordinator', 'practitioner', 'manager', 'administrator'] as const
export type Actor = (typeof actors)[number]

/** Whose session lives. */
export const live: readonly Who[] = [...actors, 'practitioner elsewhere', 'administrator elsewhere']

/** Which record of their own somebody changes: here, by a form captured in the other locality, or captured here for there. */
export const uses = ['here', 'replayed from the first', 'replayed from the second'] as const
export type Use = (typeof uses)[number]

/** Everybody who tries the hub. */
export const hubWhos = ['nobody', 'analyst', 'tenancy manager', 'signed out', 'of a locality'] as const
export type HubWho = (typeof hubWhos)[number]

/** Everybody who tries the front door. */
export const publicWhos = ['nobody', 'of a locality', 'of the hub'] as const
export type PublicWho = (typeof publicWhos)[number]
