import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CanaryHouse } from './canary-house.ts'
import type { Finding } from './judge-answer.ts'
import { searchFor } from './marks.ts'
import type { World } from './world.ts'

/** What lies in files and logs after a crawl: sealed words nowhere, and what is not sealed in its own locality's file alone. */
export async function searchLeavings(
  { folder, pair, third }: CanaryHouse,
  world: World,
  printed: string,
): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  const places = [...pair, third]
  const sealed = searchFor(places.flatMap(({ marks }) => [marks.inner, marks.number]))
  const unsealed = places.map(({ marks }) => searchFor([marks.plain]))
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const text = (await readFile(join(entry.parentPath, entry.name))).toString('latin1')
    for (const found of sealed(text)) findings.push({ kind: 'leak', what: `${found} lies in ${entry.name}` })
    for (const [place, search] of unsealed.entries()) {
      const isOwn = place < 2 && entry.name.startsWith(world.namespaces[place] ?? 'none')
      if (!isOwn)
        for (const found of search(text)) findings.push({ kind: 'leak', what: `${found} lies in ${entry.name}` })
    }
  }
  const all = searchFor(places.flatMap(({ marks }) => [marks.inner, marks.number, marks.plain]))
  for (const found of all(printed)) findings.push({ kind: 'leak', what: `${found} was printed` })
  return findings
}

/** Listens to what this process and the doors print, and lets it through. */
export function listenToPrinted(): { readonly printed: () => string; stop(): void } {
  const heard: string[] = []
  const streams = [process.stdout, process.stderr].map((stream) => {
    const write = stream.write
    stream.write = ((...given: Parameters<typeof write>) => {
      heard.push(typeof given[0] === 'string' ? given[0] : Buffer.from(given[0]).toString('latin1'))
      return write.apply(stream, given)
    }) as typeof write
    return () => {
      stream.write = write
    }
  })
  return {
    printed: () => heard.join(''),
    stop: () => {
      for (const end of streams) end()
    },
  }
}
