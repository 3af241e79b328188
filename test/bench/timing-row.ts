import { newFormKey } from '@kps/crossings/referral-handover'
import { instantNow } from '@kps/foundation/time'
import { teacher } from '@kps/test/house'
import { sql } from 'drizzle-orm'
import { areaUnderCurve } from './area-under-curve.ts'
import { type BenchHouse, busy } from './bench-house.ts'
import { OneConnection } from './one-connection.ts'
import { rawRequest } from './raw-request.ts'
import type { Row } from './row.ts'

/** After so many pairs the team decides what waits, so that the queue never fills and every referral goes the same way. */
const pairsBetweenDecisions = 25

/** Somebody of whom nobody there has heard: as many letters, and bytes, as the one who is known. */
const unknown = { ...teacher, 'people.0.name': 'Roimata Mānuka-Another', 'people.0.phone': '021 555 0742' }

/**
 * How well the time of an answer tells whether the person is known: pairs of referrals, one about somebody who is in a case
 * and one about somebody nobody knows, in random order. 0.5 is no better than a coin.
 */
export async function timingRows(house: BenchHouse, pairs: number): Promise<readonly Row[]> {
  const connection = await OneConnection.open(house.port)
  const host = new URL(house.home.at('front door')).host
  const send = async (answers: Readonly<Record<string, string>>, expected = 200) => {
    const request = rawRequest(host, `/${busy}`, {
      form: { page: 'check', go: 'send', formKey: newFormKey(), ...answers },
    })
    const sent = performance.now()
    const { status, text } = await connection.ask(request)
    const time = performance.now() - sent
    if (status !== expected) throw new Error(`a referral was answered ${status}: ${text.slice(0, 300)}`)
    return time
  }
  try {
    await send(teacher)
    for (const decision of await house.decisions(1)) await connection.ask(decision)
    const times = { known: [] as number[], unknown: [] as number[] }
    for (let pair = -pairsBetweenDecisions; pair < pairs; pair += 1) {
      const order = Math.random() < 0.5 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)
      const took = { known: 0, unknown: 0 }
      for (const which of order) took[which] = await send(which === 'known' ? teacher : unknown)
      // The first ones warm up what is made once.
      if (pair >= 0) for (const which of order) times[which].push(took[which])
      if (pair % pairsBetweenDecisions === 0) await decideAll(house)
    }
    const area = areaUnderCurve(times.known, times.unknown)
    return [
      {
        name: 'timing',
        what: 'how far the time of an answer is from a coin in telling who is known (AUC from 0.5)',
        value: Math.abs(area - 0.5),
        bar: 0.03,
        unit: '',
        note: `AUC ${area.toFixed(3)} over ${pairs} interleaved pairs`,
      },
    ]
  } finally {
    connection.close()
  }
}

/** Decides whatever waits, with no case and no name: what a team does, in one statement. */
async function decideAll({ home }: BenchHouse): Promise<void> {
  const database = await home.localityDatabase(busy)
  const now = instantNow()
  await database.batch([
    database.orm.run(sql`insert into triage_decisions (id, referral_id, turn, outcome, reason, decided_at, decided_by)
      select 'dec_' || substr(referral_id, 5), referral_id, 1, 'no-further-action', '', ${now}, 'bench' from waiting_referrals
      where received_at > ${now.slice(0, 10)}`),
  ])
}
