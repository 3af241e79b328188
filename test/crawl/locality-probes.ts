import { combine } from './combine.ts'
import { localityForms } from './locality-forms.ts'
import { objectsOf } from './locality-ids.ts'
import type { Probe } from './probe.ts'
import type { Route } from './route-table.ts'
import { live, type Who, whos } from './whos.ts'

export type LocalityProbe = Probe<Who>

/** All that is tried at a locality's door. */
export const localityProbes = (routes: readonly Route[]): readonly LocalityProbe[] =>
  combine({
    door: 'locality',
    routes,
    whos,
    over: whos.filter((who) => who !== 'nobody' && !live.includes(who)),
    objectsOf,
    hasWholeForm: (route) => route in localityForms,
    isTrick: (trick) => trick.host !== 'locality',
  })

/** What everybody sends from their own page first, so that it can be captured: each whole form once for each use. */
export const capturable = (probes: readonly LocalityProbe[]): readonly LocalityProbe[] =>
  probes.filter(
    ({ form, trick, of, who }) =>
      form === 'whole' && trick === 'none' && (of === 'own' || of === 'none') && live.includes(who),
  )
