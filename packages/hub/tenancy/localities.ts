import { localityCode } from '@kps/crossings/transfer-handover'
import * as v from 'valibot'
import { defineAsking } from './define-asking.ts'
import { defineTelling } from './define-telling.ts'

/** One locality, by the code in its host name. */
export const oneLocality = v.object({ code: localityCode })

/** Every locality, and where it stands. */
export const listLocalities = defineAsking({
  permit: 'tenancy:read',
  action: 'localities.listed',
  input: v.object({}),
  ask: ({ registry }) => registry.listLocalities(),
})

/** How far the making of a locality is. */
export const readProvisioning = defineAsking({
  permit: 'tenancy:read',
  action: 'provisioning.read',
  input: oneLocality,
  record: ({ code }) => code,
  ask: ({ registry }, { code }) => registry.provisioningOf(code),
})

/** Takes away again what was made of a locality that is not open yet. */
export const undoProvisioning = defineTelling({
  permit: 'tenancy:change',
  action: 'provisioning.undone',
  input: oneLocality,
  record: ({ code }) => code,
  tell: ({ registry }, { code }, { by, key }) => registry.undoProvisioning({ code, by, key }),
})
