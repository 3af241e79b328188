import type { Database } from '@kps/foundation/database'
import type { HubVisit } from '@kps/hub/roles'
import { readHome } from '@kps/locality/home'
import { receiveReferral } from '@kps/locality/referrals'
import { defineCommand, defineLaneCommand, defineQuery, type LocalityVisit } from '@kps/locality/roles'
import * as v from 'valibot'

// Checked by `tsc` and never run: every line under `@ts-expect-error` must not compile.

const input = v.object({})
const commit = () => ({ changes: [], record: 'cse_x', persons: [], result: {} })
const nothingToRead = { input, reads: () => ({}), answer: () => undefined }

defineCommand({ permit: 'case:list', action: 'case.read', input, commit })
defineQuery({ permit: 'case:list', action: 'case.read', ...nothingToRead })
defineLaneCommand({ lane: 'intake', action: 'referral.received', input, commit })

// @ts-expect-error a command names its audit action
defineCommand({ permit: 'case:list', input, commit })

// @ts-expect-error a read names its audit action
defineQuery({ permit: 'case:list', ...nothingToRead })

// @ts-expect-error a lane's command names its audit action
defineLaneCommand({ lane: 'intake', input, commit })

// @ts-expect-error a command names its permit
defineCommand({ action: 'case.read', input, commit })

// @ts-expect-error a read names its permit
defineQuery({ action: 'case.read', ...nothingToRead })

// @ts-expect-error a permit is one of the listed ones
defineCommand({ permit: 'case:burn', action: 'case.read', input, commit })

// @ts-expect-error an audit action is one of the listed ones
defineCommand({ permit: 'case:list', action: 'case.burned', input, commit })

// @ts-expect-error a lane is one of the listed ones
defineLaneCommand({ lane: 'anybody', action: 'referral.received', input, commit })

export function wrongDatabases(hub: HubVisit, locality: LocalityVisit, registry: Database<'registry'>): unknown[] {
  return [
    readHome(locality),
    // @ts-expect-error the hub's database cannot be given to a locality's read
    readHome(hub),
    // @ts-expect-error the hub's database cannot be given to a locality's command
    receiveReferral(hub, {}, 'a form key of this form'),
    // @ts-expect-error nor can the registry's
    receiveReferral({ ...locality, database: registry }, {}, 'a form key of this form'),
  ]
}
