import type { Permit } from '@kps/locality/roles'
import { entrancesFor } from '@kps/web-kit/entrance'

export const { anybody, needs } = entrancesFor<Permit>()
