import { type Hub, type HubAccess, hubAccess, openHub } from '@kps/hub/database'
import type { OpenLocality } from '@kps/web-hub/door'
import type { Doors, Settings } from './environment.ts'

/**
 * This isolate's only module-level state: the hub's own access until its token ends, and which localities are open.
 * Never rows, sessions or permits, so a stale entry can only fail closed or show a name a few minutes late.
 */
const held: { access?: { readonly of: string; readonly grant: HubAccess }; directory?: Listed } = {}
/** A token is not used in its last half minute, so that no batch meets its end on the way. */
const margin = 30_000

interface Listed {
  readonly localities: readonly OpenLocality[]
  readonly until: number
}

/** The hub's own database for this request, and its vault. */
export async function ownHub(settings: Settings): Promise<Hub> {
  const of = `${settings.DATABASE_ADDRESS}|${settings.HUB_DATABASE_NAMESPACE}`
  const known = held.access
  if (known?.of === of && known.grant.expiresAt - margin > Date.now()) return openHub(known.grant)
  const grant = await hubAccess({
    addressTemplate: settings.DATABASE_ADDRESS,
    namespace: settings.HUB_DATABASE_NAMESPACE,
    databaseKey: settings.HUB_DATABASE_KEY,
    dataKey: settings.HUB_DATA_KEY,
  })
  held.access = { of, grant }
  return openHub(grant)
}

/** Forgets what opened the hub, so that the next request makes it anew. */
export const forgetHub = (): void => void delete held.access

/** The open localities by the registry's directory, asked for again after five minutes. */
export async function openLocalities(doors: Pick<Doors, 'DIRECTORY'>): Promise<readonly OpenLocality[]> {
  if (held.directory && held.directory.until > Date.now()) return held.directory.localities
  const listed = await doors.DIRECTORY.list()
  const localities = listed.map(({ code, name, nameMi }) => ({ code, name, nameMi }))
  held.directory = { localities, until: Date.now() + 5 * 60_000 }
  return localities
}
