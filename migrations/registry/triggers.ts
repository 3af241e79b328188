import { appendOnly, demandAssertions } from '@kps/migrations/triggers'

export const appendOnlyTables = ['database_identity', 'localities', 'locality_places', 'provisioning_steps', 'locality_public_keys', 'alarms', 'turnstile_switches'] as const

export const triggers = [demandAssertions, ...appendOnly(appendOnlyTables)]
