import { newFormKey } from '@kps/crossings/referral-handover'
import { insertOrganisationStanding, standingPlace } from '@kps/foundation/access'
import { organisationStandings } from '@kps/foundation/access/schema'
import { addMinutes, instantNow } from '@kps/foundation/time'
import { readHome } from '@kps/locality/home'
import { refusalOf, revokeInvitation } from '@kps/locality/invitations'
import { invitationUses } from '@kps/locality/invitations/schema'
import {
  type ALocality,
  aBrowser,
  aLocality,
  anInvitation,
  claim,
  comeIn,
  type Invited,
  show,
  use,
} from '@kps/test/tenants'
import { count, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'

let locality: ALocality
let administrator: Awaited<ReturnType<typeof comeIn>>

beforeAll(async () => {
  locality = await aLocality()
  const { police } = locality.agencies
  const first = await anInvitation(locality, { agencyId: police, roles: ['administrator'] })
  administrator = await comeIn(locality, first, aBrowser(), 'administrator')
})
afterAll(() => locality?.close())

type Browser = 'hers' | 'another'

/** What ought to be so of one invitation. */
interface Ought {
  claimedBy: Browser | undefined
  usedBy: Browser | undefined
  isRevoked: boolean
  isSuspended: boolean
  /** Days since it was made. */
  day: number
}

/** The invitation itself, with its two browsers. */
interface Real {
  readonly invited: Invited
  readonly browsers: Readonly<Record<Browser, string>>
  readonly madeAt: ReturnType<typeof instantNow>
}

/** What whoever opens it from this browser ought to be told. */
function oughtToBeTold(ought: Readonly<Ought>, browser: Browser, to: 'show' | 'claim' | 'use'): string {
  if (ought.isRevoked) return 'unknown'
  if (ought.usedBy) return 'used'
  if (ought.day >= 14) return 'late'
  if (ought.isSuspended) return 'closed'
  if (ought.claimedBy === browser) return 'let in'
  return ought.claimedBy === undefined && to !== 'use' ? 'let in' : 'elsewhere'
}

const told = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'let in',
    (thrown: unknown) => refusalOf(thrown) ?? String(thrown),
  )

const at = (ought: Ought, { madeAt }: Real) => addMinutes(madeAt, ought.day * 24 * 60 + 1)
let people = 0

class Attempt implements fc.AsyncCommand<Ought, Real> {
  readonly to: 'show' | 'claim' | 'use'
  readonly browser: Browser
  constructor(to: 'show' | 'claim' | 'use', browser: Browser) {
    this.to = to
    this.browser = browser
  }
  check = () => true
  async run(ought: Ought, real: Real) {
    const now = at(ought, real)
    const browser = real.browsers[this.browser]
    people += 1
    const attempt =
      this.to === 'use'
        ? use(locality, real.invited, browser, `subject-${people}`, now).then((visit) => readHome(visit(now)))
        : (this.to === 'show' ? show : claim)(locality, real.invited, browser, now)
    const expected = oughtToBeTold(ought, this.browser, this.to)
    expect(await told(attempt)).toBe(expected)
    if (expected !== 'let in') return
    if (this.to === 'claim') ought.claimedBy = this.browser
    if (this.to === 'use') ought.usedBy = this.browser
  }
  toString = () => `${this.to} in ${this.browser} browser`
}

class Happens implements fc.AsyncCommand<Ought, Real> {
  readonly what: 'suspended' | 'restored' | 'revoked' | 'days pass'
  readonly days: number
  constructor(what: Happens['what'], days = 0) {
    this.what = what
    this.days = days
  }
  check = (ought: Readonly<Ought>) => this.what !== 'revoked' || !ought.isSuspended
  async run(ought: Ought, real: Real) {
    ought.day += this.days
    if (this.what === 'revoked') {
      const { invitationId } = real.invited
      const revoked = revokeInvitation(administrator(), { invitationId }, newFormKey())
      expect(await told(revoked)).toMatch(ought.usedBy ? /staff\.invitation\.used/ : 'let in')
      ought.isRevoked ||= !ought.usedBy
    }
    if (this.what === 'suspended' || this.what === 'restored') {
      await say(this.what)
      ought.isSuspended = this.what === 'suspended'
    }
  }
  toString = () => `${this.what} ${this.days}`
}

/** The agency is suspended or restored, as the statement of a coordinator's command does it. */
async function say(state: 'suspended' | 'restored') {
  const { database, vault, agencies } = locality
  const { orm } = database
  const [rows] = await database.batch([orm.select({ turns: count() }).from(organisationStandings)])
  const turn = (rows as { turns: number }[])[0]?.turns ?? 0
  const reason = await vault.seal(standingPlace('organisation_standings', agencies.police, turn + 1), 'Why.')
  const said = { organisationId: agencies.police, turn: turn + 1, state, reason, at: instantNow(), by: 'somebody' }
  await database.batch([insertOrganisationStanding(orm, said)])
}

test('whatever happens in whatever order, at most one person comes in by a link: in its browser, in its time', async () => {
  const browser = fc.constantFrom<Browser>('hers', 'another')
  const attempt = (to: 'show' | 'claim' | 'use') => browser.map((which) => new Attempt(to, which))
  const commands = fc.commands(
    [
      attempt('show'),
      attempt('claim'),
      attempt('use'),
      attempt('use'),
      fc.integer({ min: 1, max: 9 }).map((days) => new Happens('days pass', days)),
      fc.constantFrom<Happens['what']>('suspended', 'restored', 'restored', 'revoked').map((what) => new Happens(what)),
    ],
    { maxCommands: 12 },
  )
  const came = { in: 0 }
  await fc.assert(
    fc.asyncProperty(commands, async (all) => {
      await say('restored')
      const madeAt = instantNow()
      const agencyId = locality.agencies.police
      const invited = await anInvitation(locality, { agencyId, roles: ['practitioner'] }, administrator())
      const real: Real = { invited, madeAt, browsers: { hers: aBrowser(), another: aBrowser() } }
      const ought: Ought = { claimedBy: undefined, usedBy: undefined, isRevoked: false, isSuspended: false, day: 0 }
      await fc.asyncModelRun(() => ({ model: ought, real }), all)
      const { orm } = locality.database
      const uses = orm.select().from(invitationUses).where(eq(invitationUses.invitationId, invited.invitationId))
      const [used] = await locality.database.batch([uses])
      expect((used as unknown[]).length).toBe(ought.usedBy ? 1 : 0)
      expect(ought.usedBy ?? ought.claimedBy).toBe(ought.claimedBy)
      came.in += ought.usedBy ? 1 : 0
    }),
    { numRuns: 80 },
  )
  expect(came.in).toBeGreaterThan(5)
})

test('of two browsers that claim a link at once, or two that use it at once, one wins', async () => {
  await say('restored')
  for (let round = 0; round < 5; round += 1) {
    const invited = await anInvitation(
      locality,
      { agencyId: locality.agencies.police, roles: ['practitioner'] },
      administrator(),
    )
    const browsers = [aBrowser(), aBrowser()] as const
    const claimed = await Promise.all(browsers.map((browser) => told(claim(locality, invited, browser))))
    expect(claimed.toSorted()).toEqual(['elsewhere', 'let in'])
    const winner = browsers[claimed.indexOf('let in')] ?? ''
    const used = await Promise.all([1, 2].map((who) => told(use(locality, invited, winner, `race-${round}-${who}`))))
    expect(used.toSorted()).toEqual(['let in', 'used'])
  }
})
