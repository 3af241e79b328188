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
        throw new Error(`${error} for ${fc.stringify(request).slice(0, 2_000)}`, { cause: error })
      }
    }
  }
  await Promise.all(Array.from({ length: 8 }, sender))
}

/** Whoever answers before the whole body is read closes the line, and then the answer itself can be lost: it is asked for again, once. */
const isLostOnTheWay = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE')
