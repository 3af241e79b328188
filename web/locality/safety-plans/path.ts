import type { LocalityContext } from '@kps/web-locality/door'

/** Which person of which case an address names; whether they exist is for the database to say. */
export const pathOf = (c: LocalityContext) => ({
  caseId: c.req.param('case') ?? '',
  personId: c.req.param('person') ?? '',
})
