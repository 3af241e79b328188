import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from '@kps/foundation/database'
import type { Language } from '@kps/foundation/language'
import { buildHouse } from '@kps/local/bundles'
import { demoAccounts, demoLocalities, seedDemo } from '@kps/local/demo'
import { type House, type HouseOptions, startHouse } from '@kps/local/house'
import * as v from 'valibot'
import { inTurn } from './in-turn.ts'
import { aVisitor, type Visitor } from './visitor.ts'

const grantSchema = v.object({ url: v.string(), token: v.string(), tenant: v.string() })

/** A house of a test's own: the built doors in workerd, a libSQL server, an OpenID provider, and a small demo. */
export interface AHouse {
  readonly house: House
  /** Where everything lies that it keeps. */
  readonly folder: string
  /** The address of a page: `at('kowhai-bay', '/triage')`, `at('hub')`, `at('front door')`. */
  at(place: string, path?: string): string
  /** Signs somebody of the demo in through the provider, as a browser would. Rejects when they are not let in. */
  signIn(account: string, language?: Language): Promise<Visitor>
  /** A locality's database, as its own door would open it. */
  localityDatabase(label: string): Promise<Database<'locality'>>
  close(): Promise<void>
}

export interface AHouseOptions {
  /** How many episodes the demo tells of in each locality. */
  readonly episodes?: number
  /** True: a night has been, so that the hub has figures of eight quarters. */
  readonly night?: boolean
  /** True: the public lane's limits are those of a deployment. */
  readonly hasLimits?: boolean
  readonly turnstile?: HouseOptions['turnstile']
  /** True: a second OpenID provider signs people in too. */
  readonly hasOtherProvider?: boolean
  /** Workers beside the doors, to measure against. */
  readonly beside?: HouseOptions['beside']
}

/** Starts a house on free ports over an empty folder; close it after. */
export async function aHouse({
  episodes = 20,
  night = false,
  beside = [],
  hasLimits = false,
  hasOtherProvider = false,
  turnstile,
}: AHouseOptions = {}): Promise<AHouse> {
  await inTurn(() => buildHouse(() => {}))
  const folder = await mkdtemp(join(tmpdir(), 'house-'))
  const localities = demoLocalities.map(({ label }) => label)
  const given = { beside, hasLimits, hasOtherProvider, ...(turnstile && { turnstile }) }
  const house = await startHouse({ folder, port: 0, localities, accounts: demoAccounts, ...given })
  const close = async () => {
    await house.close()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await seedDemo(house, { anchor: new Date(), say: () => {}, episodes, night })
  } catch (error) {
    await close()
    throw error
  }
  const at: AHouse['at'] = (place, path = '/') => {
    // A locality that was made since has the address of its name.
    const address = house.addresses[place] ?? house.url.replace('//', `//${place}.`)
    return new URL(path, address).href
  }
  return {
    house,
    folder,
    at,
    async signIn(account, language = 'en') {
      const place = demoAccounts.find(({ key }) => key === account)?.place
      if (place === undefined) throw new Error(`the demo knows no ${account}`)
      const visitor = aVisitor(language)
      const choice = await visitor.follow(at(place, '/sign-in'))
      const arrived = await visitor.follow(choice.url.href, { form: { account } })
      const home = await visitor.follow(at(place))
      if (home.status !== 200) throw new Error(`${account} was not let in: ${arrived.status}, ${home.status}`)
      return visitor
    },
    async localityDatabase(label) {
      const grant = v.parse(grantSchema, await house.call('registry#TenantAccess', 'open', label))
      return openDatabase<'locality'>(grant)
    },
    close,
  }
}

/** Somebody whose browser holds this secret as the session cookie of a place. */
export function withSession(house: AHouse, place: string, secret: string, language: Language = 'en'): Visitor {
  const visitor = aVisitor(language)
  visitor.cookies.set(new URL(house.at(place)).host, new Map([['__Host-session', secret]]))
  return visitor
}
