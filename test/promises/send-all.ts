import fc from 'fast-check'

/** Sends so many of what is made up, eight at a time. Whatever is thrown names the request that it was thrown for. */
export async function sendAll<Request>(
  many: number,
  arbitrary: fc.Arbitrary<Request>,
  send: (request: Request) => Promise<void>,
): Promise<void> {
  const waiting = fc.sample(arbitrary, many)
  const sender = async () => {
    for (let request = waiting.pop(); request !== undefined; request = waiting.pop()) {
      try {
        await send(request).catch((error: unknown) => (isLostOnTheWay(error) ? send(request) : Promise.reject(error)))
      } catch (error) {
        // Nothing goes on beside the next test.
        waiting.length = 0
        throw new Error(`${error} for ${fc.stringify(request).slice(0, 2_000)}`, { cause: error })
      }
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: 8 }, sender))
  for (const one of ended) if (one.status === 'rejected') throw one.reason
}

/** Whoever answers before the whole body is read closes the line, and then the answer itself can be lost: it is asked for again, once. */
const isLostOnTheWay = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE')
