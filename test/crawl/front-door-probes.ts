import { newFormKey } from '@kps/crossings/referral-handover'
import { teacher } from '@kps/test/house'
import { combine } from './combine.ts'
import { frontDoorPolicy } from './front-door-policy.ts'
import type { Of, Outcome } from './outcome.ts'
import { nameOf, type Probe, routeName } from './probe.ts'
import type { Route } from './route-table.ts'
import type { Ready } from './run-probes.ts'
import { trickOf } from './tricks.ts'
import { type PublicWho, publicWhos } from './whos.ts'
import type { World } from './world.ts'

export type FrontDoorProbe = Probe<PublicWho>

const objectsOf = (path: string): readonly Of[] => (path.includes(':code') ? ['own', 'unknown', 'malformed'] : ['none'])

/** All that is tried at the public door: whose cookie comes along must not matter there. */
export const frontDoorProbes = (routes: readonly Route[]): readonly FrontDoorProbe[] =>
  combine({
    door: 'front door',
    routes,
    whos: publicWhos,
    objectsOf,
    hasWholeForm: (route) => route in wholeForms,
    isTrick: ({ host, cookie, form }) =>
      cookie === undefined &&
      form === undefined &&
      host !== 'front door' &&
      host !== 'other' &&
      host !== 'hub' &&
      host !== 'locality',
  })

const formKeys = [newFormKey(), newFormKey()] as const
/** Sent whole, with one key to both localities: each takes it as its own. */
const wholeForms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'POST /:code': { page: 'check', go: 'send', formKey: formKeys[0], ...teacher },
  'POST /:code/question': { go: 'send', formKey: formKeys[1], question: 'May we tell you?' },
}

/** A probe at the front door, with what it is held against. */
export function frontDoorReady(world: World, probe: FrontDoorProbe): Ready {
  const { method, route, who, of, form, trick, at } = probe
  const { host: trickHost, headers } = trickOf(trick)
  const host = trickHost === 'unknown' ? `nowhere-at-all.localhost:${world.port}` : `localhost:${world.port}`
  const code = of === 'own' ? world.pair[at].code : of === 'unknown' ? 'nowhere-at-all' : '%00'
  const secret =
    who === 'of a locality'
      ? world.secretOf(at, 'coordinator', false)
      : who === 'of the hub'
        ? world.hubSecret
        : undefined
  const other = world.pair[at === 0 ? 1 : 0]
  const name = routeName(probe)
  const body = form === 'none' ? undefined : form === 'bare' ? '' : new URLSearchParams(wholeForms[name]).toString()
  return {
    name: nameOf(probe),
    door: 'front door',
    route: name,
    who,
    trick,
    sent: {
      method,
      host,
      target: route.path.replace(':code', code),
      headers: {
        'accept-language': 'en',
        ...(secret && { cookie: `__Host-session=${secret}` }),
        ...(body !== undefined && {
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
          origin: `http://${host}`,
        }),
        ...headers?.({
          host: `${other.code}.localhost:${world.port}`,
          namespace: world.namespaces[at],
          token: world.tokens[at],
          path: '/triage',
        }),
      },
      body,
    },
    judging: {
      expected: frontDoorExpects(probe, trickHost === 'unknown'),
      foreignIn: world.foreignTo.either,
      foreignIds: world.pair.flatMap(({ read, only }) => [...Object.values(read), ...Object.values(only)]),
      fill: (leads) => leads,
    },
  }
}

function frontDoorExpects({ method, route, of, form }: FrontDoorProbe, isElsewhere: boolean): Outcome {
  if (!['GET', 'HEAD', 'POST'].includes(method)) return { status: 405 }
  if (isElsewhere) return { status: 404 }
  const rule = frontDoorPolicy[routeName({ route })]
  if (rule === undefined) return { status: 405 }
  if (of === 'unknown' || of === 'malformed')
    return { status: of === 'unknown' && form === 'bare' ? (rule.nowhere ?? 404) : 404 }
  return form === 'bare' && rule.bare ? { status: rule.bare } : rule.answers
}
