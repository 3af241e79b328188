import type { FrontDoors } from '@kps/web-front-door/door'

type Directory = FrontDoors['DIRECTORY']

/** How long an answer is used without asking again, and how long it serves while the registry does not answer. */
const fresh = 60_000
const stale = 15 * 60_000
const most = 512

/**
 * The registry's public facts, kept by this isolate for a minute, so that neither a page of the form nor a referral waits for
 * them. They are public: names and places of open localities and the keys that seal to them. A locality that has closed meanwhile does
 * not confirm, and the page says plainly that nothing was sent. Where the registry does not answer, what was known serves for
 * a quarter of an hour: a person at risk is not turned away.
 * @param clock milliseconds since 1970
 */
export function rememberedDirectory(clock: () => number = Date.now): (directory: Directory) => Directory {
  const list = remembering<Awaited<ReturnType<Directory['list']>>>(clock)
  const places = remembering<Awaited<ReturnType<Directory['places']>>>(clock)
  const sealing = remembering<Awaited<ReturnType<Directory['sealingFor']>>>(clock)
  return (directory) => ({
    list: () => list('', () => directory.list()),
    places: () => places('', () => directory.places()),
    sealingFor: (code) => sealing(code, () => directory.sealingFor(code)),
  })
}

function remembering<Answer>(clock: () => number) {
  const kept = new Map<string, { readonly answer: Answer; readonly at: number }>()
  return async (name: string, ask: () => Promise<Answer>): Promise<Answer> => {
    const known = kept.get(name)
    if (known && clock() - known.at < fresh) return known.answer
    try {
      const answer = await ask()
      kept.delete(name)
      // What is not there is not kept, so that made-up names fill nothing.
      if (answer === undefined) return answer
      const oldest = kept.size >= most ? kept.keys().next().value : undefined
      if (oldest !== undefined) kept.delete(oldest)
      kept.set(name, { answer, at: clock() })
      return answer
    } catch (error) {
      if (known && clock() - known.at < stale) return known.answer
      throw error
    }
  }
}
