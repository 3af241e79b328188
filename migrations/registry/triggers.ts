import { appendOnly, demandAssertions } from '@kps/migrations/triggers'

export const appendOnlyTables = ['database_identity', 'localities', 'provisioning_steps', 'locality_public_keys', 'alarms'] as const

export const triggers = [demandAssertions, ...appendOnly(appendOnlyTables)]
