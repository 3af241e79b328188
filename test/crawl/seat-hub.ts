import { endSession, startSession } from '@kps/foundation/access'
import { fromBase64Url, sha256 } from '@kps/foundation/sealing'
import { instantNow } from '@kps/foundation/time'
import { hubAccess, hubLaneVisit, openHub } from '@kps/hub/database'
import { grantHubRole, type Role, subjectIndex } from '@kps/hub/roles'
import type { House } from '@kps/local/house'
import type { HubWho } from './whos.ts'

const seats: readonly (readonly [HubWho, Role])[] = [
  ['analyst', 'hub-analyst'],
  ['tenancy manager', 'tenancy-manager'],
  ['signed out', 'hub-analyst'],
]

export interface HubSeated {
  readonly secrets: ReadonlyMap<HubWho, string>
  readonly toSignOut: ReadonlyMap<HubWho, string>
}

/** Seats the hub's people, and gives the secrets of their sessions; and for each another to end by signing out. */
export async function seatHub({ keys, databaseServer }: House): Promise<HubSeated> {
  const hub = openHub(
    await hubAccess({
      addressTemplate: databaseServer.urlOf('{namespace}'),
      namespace: keys.hubNamespace,
      databaseKey: keys.hubDatabaseKey,
      dataKey: fromBase64Url(keys.hubDataKey),
    }),
  )
  const [secrets, toSignOut] = [new Map<HubWho, string>(), new Map<HubWho, string>()]
  for (const [who, role] of seats) {
    const person = { issuer: 'https://issuer.test', subject: who, name: who, roles: [role] }
    await grantHubRole(hubLaneVisit(hub, 'founding'), person, `founding-hub-of-${who}`)
    const index = await subjectIndex(hub.vault, person.issuer, person.subject)
    const begin = async () => (await startSession(hub.database, index, instantNow(), crypto.randomUUID())).secret
    secrets.set(who, await begin())
    toSignOut.set(who, await begin())
  }
  await endSession(hub.database, await sha256(secrets.get('signed out') ?? ''), instantNow(), crypto.randomUUID())
  return { secrets, toSignOut }
}
