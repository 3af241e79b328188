import { createHash } from 'node:crypto'
import type { CanaryLocality } from './canary-locality.ts'
import { localityForms } from './locality-forms.ts'
import { fillPath } from './locality-ids.ts'
import type { LocalityProbe } from './locality-probes.ts'
import { marksOf, wordsWith } from './marks.ts'
import type { Sent } from './send.ts'
import { trickOf } from './tricks.ts'
import { type Actor, actors, type Use } from './whos.ts'
import type { World } from './world.ts'

/** Words of nobody: in forms that are sent to both. */
const ofNobody = marksOf('neut', 9)

export interface Made {
  readonly sent: Sent
  readonly ids: Readonly<Record<string, string>>
  readonly path: string
}

/** The very request that a probe is. The same probe makes the same request, key and all. */
export function localityRequest(world: World, probe: LocalityProbe, use: Use = useOf(probe)): Made {
  const trick = trickOf(probe.trick)
  const [locality, other] = pairOf(world, probe.at)
  const { method, route, who, of } = probe
  const named = `${route.method} ${route.path}`
  const actor = actors.find((one) => one === who)
  const own = (probe.form === 'whole' && actor && locality.ofTheirOwn.get(`${actor} ${use}`)) || locality.read
  const { path, ids } = fillPath({ route: named, path: route.path, of, own, locality, other })
  const host = hostOf(world, probe)
  const fields = probe.form === 'whole' ? fieldsOf(locality, probe, use, actor) : probe.form === 'bare' ? {} : undefined
  const headers = {
    'accept-language': 'en',
    ...cookieOf(world, probe),
    ...(fields && {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      origin: `http://${host}`,
    }),
    ...trick.headers?.({
      host: hostOfPlace(world, other.code),
      namespace: world.namespaces[1 - probe.at] ?? '',
      token: world.tokens[1 - probe.at] ?? '',
      path,
    }),
  }
  return {
    sent: { method, host, target: path, headers, body: fields && new URLSearchParams(fields).toString() },
    ids,
    path,
  }
}

/** A form that was captured in the other locality is sent here on records that nobody here has touched. */
const useOf = ({ trick, at }: LocalityProbe): Use =>
  trick !== 'replayed form' ? 'here' : at === 0 ? 'replayed from the second' : 'replayed from the first'

export const pairOf = (world: World, at: 0 | 1): readonly [CanaryLocality, CanaryLocality] =>
  at === 0 ? [world.pair[0], world.pair[1]] : [world.pair[1], world.pair[0]]

const hostOfPlace = ({ port }: World, label: string) => `${label}.localhost:${port}`

export function hostOf(world: World, { trick, at }: Pick<LocalityProbe, 'at' | 'trick'>): string {
  const [locality, other] = pairOf(world, at)
  switch (trickOf(trick).host) {
    case 'other':
      return hostOfPlace(world, other.code)
    case 'unknown':
      return hostOfPlace(world, 'nowhere-at-all')
    case 'hub':
      return hostOfPlace(world, 'hub')
    case 'front door':
      return `localhost:${world.port}`
    default:
      return hostOfPlace(world, locality.code)
  }
}

function cookieOf(world: World, { trick, at, who, route }: LocalityProbe): Readonly<Record<string, string>> {
  const isSigningOut = route.path === '/sign-out'
  const own = world.secretOf(at, who, isSigningOut)
  const theirs = world.secretOf(at === 0 ? 1 : 0, who, isSigningOut)
  const { cookie } = trickOf(trick)
  const secrets =
    cookie === 'of the other'
      ? [theirs]
      : cookie === 'own, then of the other'
        ? [own, theirs]
        : cookie === 'of the other, then own'
          ? [theirs, own]
          : [own]
  const kept = secrets.flatMap((secret) => (secret === undefined ? [] : [`__Host-session=${secret}`]))
  return kept.length === 0 ? {} : { cookie: kept.join('; ') }
}

function fieldsOf(
  locality: CanaryLocality,
  { route, who, at }: LocalityProbe,
  use: Use,
  actor: Actor | undefined,
): Readonly<Record<string, string>> {
  const named = `${route.method} ${route.path}`
  const records = (actor && locality.ofTheirOwn.get(`${actor} ${use}`)) || locality.read
  const words = wordsWith(use === 'here' ? locality.marks : ofNobody)
  const filled = localityForms[named]?.({ locality, records, use, words, who }) ?? {}
  return { formKey: keyOf([named, who, use, ...(use === 'here' ? [String(at)] : [])].join('|')), ...filled }
}

/** A form's key that follows from what it is for: the one who replays a form sends the same. */
function keyOf(text: string): string {
  const digest = createHash('sha256').update(text).digest().subarray(0, 26)
  return `form_${Array.from(digest, (byte) => '0123456789abcdefghjkmnpqrstvwxyz'.charAt(byte & 31)).join('')}`
}
