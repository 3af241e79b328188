import { failureOf, wireErrorOf } from './batch.ts'
import { type Circumstances, carryOut } from './carry-out.ts'
import type { Grant } from './claims.ts'
import type { Namespace } from './namespace.ts'
import type { Observation } from './observation.ts'
import type { Streams } from './streams.ts'
import { pipelineOf } from './wire.ts'

const answerAtMost = 10 * 1024 * 1024

/**
 * Answers one pipeline request: opens or resumes a stream and carries out what is asked in order; a failed request inside does
 * not stop the later ones. Throws a RequestFailure, and then the stream is closed and its transaction undone.
 */
export async function answerPipeline(
  { namespace, grant, body, version }: { namespace: Namespace; grant: Grant; body: string; version: 2 | 3 },
  streams: Streams,
  observation: Observation,
): Promise<object> {
  const { baton, requests } = pipelineOf(body)
  const stream = typeof baton === 'string' ? streams.resume(namespace, baton) : streams.open(namespace)
  stream.allow(grant)
  const so: Circumstances = { version, observation, budget: { left: answerAtMost } }
  try {
    const results: object[] = []
    for (const request of requests) {
      try {
        results.push({ type: 'ok', response: await carryOut(stream, request, so) })
      } catch (thrown) {
        results.push({ type: 'error', error: wireErrorOf(failureOf(thrown)) })
      }
    }
    if (namespace.closed && !stream.closed) stream.close()
    return { baton: stream.closed ? null : streams.wait(stream), base_url: null, results }
  } catch (thrown) {
    if (!stream.closed) stream.close()
    throw thrown
  }
}
