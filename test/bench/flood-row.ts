import { newFormKey } from '@kps/crossings/referral-handover'
import { teacher } from '@kps/test/house'
import { sql } from 'drizzle-orm'
import { type BenchHouse, busy } from './bench-house.ts'
import { type Flooded, startFlood } from './flood.ts'
import { startLoader } from './load.ts'
import { median } from './median.ts'
import { rawRequest } from './raw-request.ts'
import type { Row } from './row.ts'

/** What one network may ask in a minute, by `wrangler.toml`, and how much more comes. */
const limit = 300
const timesTheLimit = 50

/**
 * What a practitioner's page takes while the public lane is flooded, over what it takes when nobody floods, in the same run.
 * Every request of the flood hands in a whole referral: four in five come from one network, the others from fifty.
 */
export async function floodRows(house: BenchHouse, seconds: number): Promise<readonly Row[]> {
  const { port } = house
  const loader = startLoader()
  const pages = ['/', '/triage', '/cases', house.casePath].map((path) => house.page(path))
  const round = async () => (await loader.run({ port, connections: 1, requests: pages, expected: 200 })).times
  const during = async (isOver: () => boolean) => {
    const times: number[] = []
    while (!isOver()) times.push(...(await round()))
    return median(times)
  }
  const forSeconds = (length: number) => {
    const end = performance.now() + length * 1000
    return () => performance.now() > end
  }
  try {
    await during(forSeconds(2))
    const quiet = await during(forSeconds(seconds / 2))
    let flooded: Flooded | undefined
    const perSecond = (limit * timesTheLimit) / 60
    const requests = floodOf(new URL(house.home.at('front door')).host, perSecond * seconds)
    const flood = startFlood({ port, connections: 32, perSecond, seconds, requests }).then((done) => {
      flooded = done
      return done
    })
    const loud = await during(() => flooded !== undefined)
    const { receipts, statuses } = await flood
    const quietAgain = await during(forSeconds(seconds / 2))
    const lost = await countLost(house, receipts)
    const sent = Object.values(statuses).reduce((all, count) => all + count, 0)
    const calm = median([quiet, quietAgain])
    const said = `${Math.round(sent / seconds)}/s for ${seconds} s, aimed at ${perSecond}/s (${timesTheLimit} × ${limit} a minute)`
    const answers = Object.entries(statuses).map(([status, count]) => `${count} × ${status}`)
    return [
      {
        name: 'flood',
        what: 'practitioners’ median in a flood over the quiet one',
        value: loud / calm,
        bar: 1.5,
        unit: '×',
        note: `${loud.toFixed(1)} ms, quiet ${quiet.toFixed(1)} before and ${quietAgain.toFixed(1)} after; ${said}; ${answers.join(', ')}`,
      },
      {
        name: 'flood-lost',
        what: 'referrals receipted in the flood and not stored once',
        value: lost,
        bar: 0,
        unit: '',
        note: `${receipts.length} receipted`,
      },
    ]
  } finally {
    await loader.stop()
  }
}

const floodOf = (host: string, count: number): readonly string[] =>
  Array.from({ length: Math.ceil(count) }, (_, each) =>
    rawRequest(host, `/${busy}`, {
      from: each % 5 === 0 ? `10.${each % 50}.7.1` : '203.0.113.9',
      form: { page: 'check', go: 'send', formKey: newFormKey(), ...teacher },
    }),
  )

async function countLost({ home }: BenchHouse, receipts: readonly string[]): Promise<number> {
  const database = await home.localityDatabase(busy)
  const [rows] = await database.batch([
    database.orm.all<{ reference: string }>(sql`select reference from referrals
      where id in (select referral_id from waiting_referrals union all select referral_id from quarantined_referrals)`),
  ])
  const stored = new Map<string, number>()
  for (const { reference } of rows as { reference: string }[]) stored.set(reference, (stored.get(reference) ?? 0) + 1)
  return receipts.filter((receipt) => stored.get(receipt) !== 1).length
}
