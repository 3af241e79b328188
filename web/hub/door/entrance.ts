import type { Permit } from '@kps/hub/roles'
import { entrancesFor } from '@kps/web-kit/entrance'

export const { anybody, needs } = entrancesFor<Permit>()
