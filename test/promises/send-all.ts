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
        await send(request)
      } catch (error) {
        throw new Error(`for ${fc.stringify(request).slice(0, 2_000)}`, { cause: error })
      }
    }
  }
  await Promise.all(Array.from({ length: 8 }, sender))
}
