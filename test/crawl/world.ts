import { mintDatabaseToken } from '@kps/registry/keys'
import { namespaceOf } from '@kps/test/promises'
import type { CanaryHouse } from './canary-house.ts'
import type { CanaryLocality } from './canary-locality.ts'
import { searchFor } from './marks.ts'
import type { HubSeated } from './seat-hub.ts'
import type { HubWho, Who } from './whos.ts'

/** All that a probe is made of and judged by. */
export interface World {
  readonly pair: readonly [CanaryLocality, CanaryLocality]
  readonly port: number
  readonly namespaces: readonly [string, string]
  /** A token for each one's database, as its door would show it. */
  readonly tokens: readonly [string, string]
  readonly hubSecret: string
  /** What of everybody else is in a text that this one answered; `either`: that both have to keep to themselves. */
  readonly foreignTo: Readonly<Record<'first' | 'second' | 'either', (text: string) => readonly string[]>>
  hubSecretOf(who: HubWho, isSigningOut: boolean): string | undefined
  secretOf(place: 0 | 1, who: Who, isSigningOut: boolean): string | undefined
}

/** @param hub the secrets of those who work at the hub */
export async function worldOf({ house, pair, third }: CanaryHouse, hub: HubSeated): Promise<World> {
  const hubSecret = hub.secrets.get('analyst') ?? ''
  const spaces = await Promise.all(pair.map(({ code }) => namespaceOf({ house }, code)))
  const tokens = await Promise.all(spaces.map((space) => mintDatabaseToken(house.keys.databaseSigningKey, space)))
  const both = <Item>([one, other]: readonly Item[]) => {
    if (one === undefined || other === undefined) throw new Error('there are two')
    return [one, other] as const
  }
  const all = ({ inner, plain, number, open }: CanaryLocality['marks']) => [inner, plain, number, open]
  const secret = ({ inner, plain, number }: CanaryLocality['marks']) => [inner, plain, number]
  const [first, second] = [pair[0].marks, pair[1].marks]
  return {
    pair,
    port: Number(new URL(house.url).port),
    namespaces: both(spaces),
    tokens: both(tokens),
    hubSecret,
    hubSecretOf: (who, isSigningOut) => (isSigningOut ? hub.toSignOut : hub.secrets).get(who),
    foreignTo: {
      first: searchFor([...all(second), ...secret(third.marks)]),
      second: searchFor([...all(first), ...secret(third.marks)]),
      either: searchFor([...secret(first), ...secret(second), ...secret(third.marks)]),
    },
    secretOf(place, who, isSigningOut) {
      if (who === 'of the hub') return (isSigningOut ? hub.toSignOut : hub.secrets).get('analyst')
      const { secrets, toSignOut } = pair[place].seated
      return (isSigningOut ? toSignOut : secrets).get(who)
    },
  }
}
