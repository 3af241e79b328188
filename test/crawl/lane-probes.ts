import { makeId } from '@kps/crossings/ids'
import { newFormKey } from '@kps/crossings/referral-handover'
import { sealEnvelope } from '@kps/foundation/sealing'
import { instantNow } from '@kps/foundation/time'
import * as v from 'valibot'
import type { CanaryHouse } from './canary-house.ts'
import type { Finding } from './judge-answer.ts'

const sealing = v.object({ keyId: v.string(), publicKey: v.pipe(v.string(), v.parseJson(), v.looseObject({})) })

/** One thing put on a lane or a queue, and what is wrong with what became of it. */
export interface LaneProbe {
  readonly name: string
  /** The one database that it may ask; none when it is refused before any. */
  readonly may: 0 | 1 | 'neither'
  readonly make: () => Promise<readonly Finding[]>
}

const said = (what: string, isSo: boolean): readonly Finding[] => (isSo ? [] : [{ kind: 'unexpected', what }])

/** What is sealed for one and names the other, and the night's message of each: they come where they should or nowhere. */
export async function laneProbes({ house, pair }: CanaryHouse): Promise<readonly LaneProbe[]> {
  const keys = await Promise.all(
    pair.map(async ({ code }) => v.parse(sealing, await house.call('registry#Directory', 'sealingFor', code))),
  )
  const probes: LaneProbe[] = []
  for (const at of [0, 1] as const) {
    const [own, other] = [keys[at], keys[at === 0 ? 1 : 0]]
    if (!own || !other) throw new Error('there are two')
    for (const [lane, method, purpose] of [
      ['locality#Intake', 'receive', 'referral'],
      ['locality#Intake', 'ask', 'question'],
      ['locality#TransfersIn', 'take', 'transfer'],
    ] as const) {
      const put = (name: string, key: unknown, keyId: string, as: string) =>
        void probes.push({
          name: `lane · ${lane}.${method} · ${name} · ${pair[at].code}`,
          may: at,
          make: async () => {
            const envelope = await sealEnvelope(
              v.parse(v.looseObject({ kty: v.string() }), key),
              keyId,
              {},
              { purpose: as },
            )
            const answer = JSON.stringify(await house.call(lane, method, envelope))
            return said(`was answered ${answer}`, answer === '{"received":false}')
          },
        })
      put('named for this one, sealed to the other', other.publicKey, own.keyId, purpose)
      put('sealed to this one for another purpose', own.publicKey, own.keyId, 'something-else')
    }
    const question = {
      documentVersion: 1,
      formKey: newFormKey(),
      submittedAt: instantNow(),
      language: 'en',
      question: 'May we tell you?',
    }
    probes.push({
      name: `lane · locality#Intake.ask · as it should be · ${pair[at].code}`,
      may: at,
      make: async () => {
        const envelope = await sealEnvelope(
          v.parse(v.looseObject({ kty: v.string() }), own.publicKey),
          own.keyId,
          question,
          { purpose: 'question' },
        )
        const answer = JSON.stringify(await house.call('locality#Intake', 'ask', envelope))
        return said(`was answered ${answer}`, answer === '{"received":true}')
      },
    })
    probes.push(...queued(house, pair[at].code, at, pair[at === 0 ? 1 : 0].code))
  }
  return probes
}

/** What the queues bring, each message of which names one locality. */
function queued({ miniflare }: CanaryHouse['house'], code: string, at: 0 | 1, other: string): readonly LaneProbe[] {
  const message =
    (queue: 'night' | 'notices') =>
    (name: string, body: unknown, may: LaneProbe['may']): LaneProbe => ({
      name: `queue · ${queue} · ${name} · ${code}`,
      may,
      make: async () => {
        const sent = { id: crypto.randomUUID(), timestamp: new Date(), attempts: 1, body }
        const { outcome, retryMessages } = await (await miniflare.getWorker('locality')).queue(queue, [sent])
        return said(
          `the queue heard ${outcome}, again: ${retryMessages.length}`,
          outcome === 'ok' && retryMessages.length === 0,
        )
      },
    })
  const [night, notice] = [message('night'), message('notices')]
  const told = {
    id: makeId('out', instantNow()),
    nzbn: '9429999999996',
    legalName: 'Example Trust',
    state: 'restored',
    at: instantNow(),
    fromLocality: other,
    fromName: 'The other',
  }
  return [
    notice('a notice of the other', { locality: code, notice: told }, at),
    notice('a notice for this one and the other', { locality: code, other, notice: told }, 'neither'),
    notice('a notice for nobody', { locality: 'nowhere-at-all', notice: told }, 'neither'),
    notice('the night in the wrong queue', { locality: code }, 'neither'),
    night('a notice in the wrong queue', { locality: code, notice: told }, 'neither'),
    night('the night', { locality: code }, at),
    night('the night, and another beside it', { locality: code, tenant: other }, 'neither'),
    night('two names', { locality: `${code},${other}` }, 'neither'),
    night('the night of nobody', { locality: 'nowhere-at-all' }, 'neither'),
    night('the night of the hub', { locality: 'hub' }, 'neither'),
  ]
}
