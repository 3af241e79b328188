import type { Crawl } from './crawl.ts'
import type { Result } from './run-probes.ts'

/** Everything that was found, each with the try that found it; empty when nobody saw anything of anybody else. */
export const findingsOf = ({ results, besides }: Crawl): readonly string[] => [
  ...results.flatMap(({ ready, findings }) => findings.map(({ kind, what }) => `${kind}: ${what} ⟵ ${ready.name}`)),
  ...besides.map(({ kind, what }) => `${kind}: ${what}`),
]

/** The table that `pnpm crawl` prints. */
export function tableOf(crawl: Crawl, seed: number): string {
  const { results, besides, whole, seconds } = crawl
  const count = (kind: string, some: readonly Result[]) =>
    some.reduce((sum, { findings }) => sum + findings.filter((one) => one.kind === kind).length, 0)
  const lines = (title: string, of: (result: Result) => string | undefined) => {
    const groups = new Map<string, Result[]>()
    for (const result of results) {
      const name = of(result)
      if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), result])
    }
    return [...groups].map(
      ([name, some]) =>
        `${title.padEnd(10)} ${name.padEnd(34)} ${String(some.length).padStart(7)} ${String(count('leak', some)).padStart(6)} ${String(count('unexpected', some)).padStart(11)}`,
    )
  }
  const leaks = count('leak', results) + besides.filter(({ kind }) => kind === 'leak').length
  const unexpected =
    count('unexpected', results) + besides.length - besides.filter(({ kind }) => kind === 'leak').length
  return [
    `${''.padEnd(45)} ${'probes'.padStart(7)} ${'leaks'.padStart(6)} ${'unexpected'.padStart(11)}`,
    ...lines('door', ({ ready }) => ready.door),
    ...lines('visitor', ({ ready }) => (ready.door === 'locality' ? ready.who : undefined)),
    ...lines('trick', ({ ready }) => ready.trick),
    `seed ${seed}: ${results.length} probes of ${whole} in ${seconds} s, ${leaks} leaks, ${unexpected} unexpected; ${results.filter(({ sawOwn }) => sawOwn).length} pages showed what is their own`,
  ].join('\n')
}
