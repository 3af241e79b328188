import { newFormKey } from '@kps/crossings/referral-handover'
import type { Database } from '@kps/foundation/database'
import { newId } from '@kps/foundation/ids'
import { instantNow } from '@kps/foundation/time'
import { tellHistory } from '@kps/local/demo'
import { type AHouse, aHouse, teacher } from '@kps/test/house'
import { sql } from 'drizzle-orm'
import { bareHost, bareWorker } from './bare-worker.ts'
import { rawRequest } from './raw-request.ts'
import { sender } from './sender.ts'

/** The locality that is measured. */
export const busy = 'harbour'

/** A house with one busy locality, and the requests that are sent to it. */
export interface BenchHouse {
  readonly home: AHouse
  readonly port: number
  readonly bare: string
  page(path: string): string
  readonly casePath: string
  referrals(count: number): readonly string[]
  /** Decisions on referrals that `referrals` brought in and that nobody has decided. */
  decisions(count: number): Promise<readonly string[]>
  close(): Promise<void>
}

/** Fills a house: so many episodes in the busy locality, and a coordinator signed in there. Without `hasLimits` the public lane takes any number. */
export async function aBenchHouse(episodes: number, hasLimits = false): Promise<BenchHouse> {
  const script = await bareWorker()
  const compatibilityDate = '2026-07-01'
  const bareRoute = { name: 'bare', modules: true, script, compatibilityDate, routes: [`${bareHost}/*`] }
  const home = await aHouse({ episodes: 40, beside: [bareRoute, sender], hasLimits })
  await tellHistory(home.house, busy, episodes - 40, new Date())
  const coordinator = await home.signIn(`${busy}-coordinator-1`)
  const { host } = new URL(home.at(busy))
  const front = new URL(home.at('front door')).host
  const secret = coordinator.cookies.get(host)?.get('__Host-session') ?? ''
  const cookie = `__Host-session=${secret}`
  const port = Number(new URL(home.house.url).port)
  const database = await home.localityDatabase(busy)
  const [caseId] = await idsOf(
    database,
    // One whose page is long: the most people, then the most episodes.
    sql`select cases.id from cases order by (select count(*) from case_people where case_id = cases.id)
      + (select count(*) from case_episodes where case_id = cases.id) desc limit 1`,
  )
  const [agencyId = ''] = await idsOf(database, sql`select id from agencies limit 1`)
  return {
    home,
    port,
    bare: rawRequest(bareHost, '/'),
    page: (path) => rawRequest(host, path, { cookie }),
    casePath: `/cases/${caseId}`,
    referrals: (count) =>
      Array.from({ length: count }, () =>
        rawRequest(front, `/${busy}`, { form: { page: 'check', go: 'send', formKey: newFormKey(), ...teacher } }),
      ),
    async decisions(count) {
      const fresh = await home.localityDatabase(busy)
      const waiting = await idsOf(
        fresh,
        sql`select referral_id as id from waiting_referrals order by referral_id desc limit ${count}`,
      )
      return waiting.map((id) => rawRequest(host, `/triage/${id}`, { cookie, form: newCase(agencyId) }))
    },
    close: () => home.close(),
  }
}

const newCase = (leadAgencyId: string) => ({
  formKey: newId('form', instantNow()),
  turn: '0',
  peopleCount: '1',
  'people.0': 'new',
  outcome: 'new-case',
  leadAgencyId,
  reason: 'A child is afraid to go home, and it happens more often now.',
  notification: 'do-not-contact',
  notificationReason: 'Telling them now could put her in danger.',
})

async function idsOf(database: Database<'locality'>, query: ReturnType<typeof sql>): Promise<readonly string[]> {
  const [rows] = await database.batch([database.orm.all<{ id: string }>(query)])
  return (rows as readonly { id: string }[]).map(({ id }) => id)
}
