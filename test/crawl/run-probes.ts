import { type Finding, type Judging, judgeAnswer } from './judge-answer.ts'
import type { Send, Sent } from './send.ts'

/** A probe ready to be made: what is sent, and what the answer is held against. */
export interface Ready {
  readonly name: string
  readonly door: string
  readonly route: string
  readonly who: string
  readonly trick: string
  readonly sent: Sent
  readonly judging: Judging
  /** What has to be on the page, so that it is known that marks would be seen. */
  readonly shows?: string
}

/** What tells one try from another in a report. */
export type Named = Pick<Ready, 'door' | 'name'> & Partial<Pick<Ready, 'trick' | 'who'>>

export interface Result {
  readonly ready: Named
  readonly findings: readonly Finding[]
  readonly sawOwn: boolean
}

/** Makes probes some at a time, and judges each answer as it comes. */
export async function runProbes(send: Send, probes: readonly Ready[], atOnce: number): Promise<readonly Result[]> {
  const results: Result[] = []
  const waiting = probes.values()
  const work = async () => {
    for (const ready of waiting) {
      const answered = await send(ready.sent).catch((error: unknown) => String(error))
      if (typeof answered === 'string') {
        results.push({ ready, findings: [{ kind: 'unexpected', what: answered }], sawOwn: false })
        continue
      }
      const findings = judgeAnswer(answered, ready.judging)
      results.push({ ready, findings, sawOwn: ready.shows !== undefined && answered.body.includes(ready.shows) })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return results
}
