import { combine } from './combine.ts'
import { hubPolicy } from './hub-policy.ts'
import { expected, type Of, type Outcome } from './outcome.ts'
import { nameOf, type Probe, routeName } from './probe.ts'
import type { Route } from './route-table.ts'
import type { Ready } from './run-probes.ts'
import { trickOf } from './tricks.ts'
import { type HubWho, hubWhos } from './whos.ts'
import type { World } from './world.ts'

export type HubProbe = Probe<HubWho>

const paramsOf = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
const objectsOf = (path: string): readonly Of[] =>
  paramsOf(path).length === 0
    ? ['none']
    : paramsOf(path).every((name) => name === 'code')
      ? ['own', 'unknown', 'malformed']
      : ['unknown', 'malformed']

/** All that is tried at the hub, among it by people of a locality. */
export const hubProbes = (routes: readonly Route[]): readonly HubProbe[] =>
  combine({
    door: 'hub',
    routes,
    whos: hubWhos,
    objectsOf,
    hasWholeForm: (route) => route === 'POST /sign-out',
    isTrick: ({ host, form }) => form === undefined && host !== 'hub' && host !== 'other',
  })

/** A probe at the hub, with what it is held against. */
export function hubReady(world: World, probe: HubProbe): Ready {
  const { method, route, who, form, trick, at } = probe
  const { host, cookie, headers } = trickOf(trick)
  const isSigningOut = route.path === '/sign-out'
  const own =
    who === 'of a locality' ? world.secretOf(at, 'coordinator', isSigningOut) : world.hubSecretOf(who, isSigningOut)
  const theirs = world.secretOf(at, 'coordinator', isSigningOut)
  const secrets =
    cookie === 'of the other'
      ? [theirs]
      : cookie === 'of the other, then own'
        ? [theirs, own]
        : cookie
          ? [own, theirs]
          : [own]
  const kept = (who === 'nobody' && cookie === undefined ? [] : secrets).flatMap((one) =>
    one ? [`__Host-session=${one}`] : [],
  )
  const sentTo = hostOf(world, probe)
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => hubId(world, probe, name))
  const fields = form === 'none' ? undefined : ''
  return {
    name: nameOf(probe),
    door: 'hub',
    route: routeName(probe),
    who,
    trick,
    sent: {
      method,
      host: sentTo,
      target: path,
      headers: {
        'accept-language': 'en',
        ...(kept.length > 0 && { cookie: kept.join('; ') }),
        ...(fields !== undefined && {
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
          origin: `http://${sentTo}`,
        }),
        ...headers?.({
          host: `${world.pair[at].code}.localhost:${world.port}`,
          namespace: world.namespaces[at],
          token: world.tokens[at],
          path: '/triage',
        }),
      },
      body: fields,
    },
    judging: {
      expected: hubExpects(probe, kept.length > 0),
      foreignIn: host === 'locality' ? world.foreignTo[at === 0 ? 'first' : 'second'] : world.foreignTo.either,
      foreignIds: world.pair.flatMap(({ read, only }) => [...Object.values(read), ...Object.values(only)]),
      fill: (leads) => leads,
    },
  }
}

const kinds: Readonly<Record<string, string>> = {
  alarm: 'alm',
  application: 'app',
  backupId: 'bkp',
  restoreId: 'rst',
  rolloutId: 'rol',
}

/** Which locality it is about, and ids that nobody has. */
function hubId({ pair }: World, { of, at }: HubProbe, name: string): string {
  if (of === 'malformed') return '%00'
  if (name === 'code') return of === 'own' ? pair[at].code : 'nowhere-at-all'
  return `${kinds[name]}_${'0'.repeat(26)}`
}

function hostOf({ port, pair }: World, { trick, at }: HubProbe): string {
  const { host } = trickOf(trick)
  if (host === 'unknown') return `nowhere-at-all.localhost:${port}`
  if (host === 'front door') return `localhost:${port}`
  return host === 'locality' ? `${pair[at].code}.localhost:${port}` : `hub.localhost:${port}`
}

const ownLocality = ['/', '/contact', '/help', '/privacy', '/sign-in', '/sign-in/callback', '/sign-out']

/** What is due: by where it comes to, and by whose cookie counts there. */
function hubExpects({ method, route, who, of, form, trick }: HubProbe, hasCookie: boolean): Outcome {
  const { host, cookie } = trickOf(trick)
  if (!['GET', 'HEAD', 'POST'].includes(method)) return { status: 405 }
  if (host === 'unknown') return { status: 404 }
  const name = routeName({ route })
  if (host === 'front door') {
    const isPublic = method !== 'POST' && ['/', '/contact', '/help', '/privacy'].includes(route.path)
    return { status: isPublic ? 200 : 404 }
  }
  const counts = cookie === 'of the other' || cookie === 'of the other, then own' ? 'of a locality' : who
  const isLive = counts === 'analyst' || counts === 'tenancy manager'
  if (host === 'locality') return atALocality(name, route.path, hasCookie, who === 'of a locality')
  return expected({
    rule: hubPolicy[name],
    method,
    who: hasCookie ? (who === 'nobody' ? 'of a locality' : who) : 'nobody',
    isLive,
    of,
    form,
    isOfTeam: true,
  })
}

/** The hub's own paths mean nothing at a locality, but for those that every door has. */
function atALocality(name: string, path: string, hasCookie: boolean, isOfIt: boolean): Outcome {
  const gone = { status: 401, cookies: ['__Host-session gone'] }
  if (!ownLocality.includes(path)) return hasCookie ? { status: 404 } : gone
  const rule = hubPolicy[name]
  if (rule?.may === 'anybody') return rule.answers
  return isOfIt ? { status: 200 } : gone
}
