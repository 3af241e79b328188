import { mintDatabaseToken } from '@kps/registry/keys'
import type { CanaryHouse } from './canary-house.ts'
import type { Ready } from './run-probes.ts'
import type { World } from './world.ts'

const question = JSON.stringify({
  requests: [{ type: 'execute', stmt: { sql: 'select name from agencies', want_rows: true } }, { type: 'close' }],
})
const json = { 'content-type': 'application/json' }

/** A token of one database shown at each other, at every address by which a libSQL server might give one away. */
export async function databaseProbes({ house }: CanaryHouse, world: World): Promise<readonly Ready[]> {
  const { keys } = house
  const spaces = {
    first: world.namespaces[0],
    second: world.namespaces[1],
    hub: keys.hubNamespace,
    registry: keys.registryNamespace,
  }
  const tokens: Readonly<Record<string, string | undefined>> = {
    // Made anew: those that went along as headers may have come to their end.
    first: await mintDatabaseToken(keys.databaseSigningKey, spaces.first),
    second: await mintDatabaseToken(keys.databaseSigningKey, spaces.second),
    'the hub': await mintDatabaseToken(keys.hubDatabaseKey, keys.hubNamespace),
    'an ended one of the first': await mintDatabaseToken(
      keys.databaseSigningKey,
      spaces.first,
      new Date(Date.now() - 3_600_000),
    ),
    'the first by the hub’s key': await mintDatabaseToken(keys.hubDatabaseKey, spaces.first),
    nobody: undefined,
  }
  const ready: Ready[] = []
  for (const [holder, token] of Object.entries(tokens)) {
    for (const [place, space] of Object.entries(spaces)) {
      for (const ask of waysTo(space, world.namespaces)) {
        const isTheirs = (holder === place || (holder === 'the hub' && place === 'hub')) && ask.opens
        ready.push({
          name: `database · ${ask.name} · ${place} · token of ${holder}`,
          door: 'database',
          route: ask.name,
          who: `token of ${holder}`,
          trick: 'token of the other’s database',
          sent: {
            method: ask.method,
            host: ask.host ?? `127.0.0.1:${house.databaseServer.port}`,
            target: ask.path,
            headers: { ...json, ...(token && { authorization: `Bearer ${token}` }), ...ask.headers },
            body: ask.method === 'POST' ? question : undefined,
          },
          judging: {
            expected: { status: isTheirs ? 200 : ask.refused },
            foreignIn:
              isTheirs && place === 'first'
                ? world.foreignTo.first
                : isTheirs && place === 'second'
                  ? world.foreignTo.second
                  : world.foreignTo.either,
            foreignIds: [],
            fill: (leads) => leads,
            isPage: false,
          },
        })
      }
    }
  }
  return ready
}

interface Way {
  readonly name: string
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly opens: boolean
  readonly refused: number
  readonly host?: string
  readonly headers?: Readonly<Record<string, string>>
}

function waysTo(space: string, others: readonly string[]): readonly Way[] {
  const other = others.find((one) => one !== space) ?? ''
  const refuse = (name: string, method: 'GET' | 'POST', path: string, refused: number): Way => ({
    name,
    method,
    path,
    opens: false,
    refused,
  })
  return [
    { name: 'pipeline v2', method: 'POST', path: `/${space}/v2/pipeline`, opens: true, refused: 401 },
    { name: 'pipeline v3', method: 'POST', path: `/${space}/v3/pipeline`, opens: true, refused: 401 },
    {
      name: 'pipeline, other named in a header',
      method: 'POST',
      path: `/${space}/v3/pipeline`,
      opens: true,
      refused: 401,
      headers: { 'x-namespace': other },
    },
    {
      name: 'pipeline, named in the host',
      method: 'POST',
      path: '/v3/pipeline',
      opens: false,
      refused: 404,
      host: `${space}.localhost`,
    },
    {
      name: 'pipeline, named in a header',
      method: 'POST',
      path: '/v3/pipeline',
      opens: false,
      refused: 404,
      headers: { 'x-namespace': space },
    },
    refuse('dev', 'POST', `/dev/${space}/v3/pipeline`, 404),
    refuse('dump', 'GET', `/${space}/dump`, 404),
    refuse('listen', 'GET', `/${space}/beta/listen`, 404),
    refuse('console', 'GET', `/${space}/console`, 404),
    refuse('settings', 'GET', `/v1/namespaces/${space}/config`, 401),
  ]
}
