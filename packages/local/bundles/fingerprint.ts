import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { projectFolder } from './doors.ts'

const tests = /\.test\.tsx?$/

/** A digest of the named files and of all below the named folders (tests, `node_modules` and `packages/local` left out). */
export async function fingerprint(...places: readonly string[]): Promise<string> {
  const files = (await Promise.all(places.map((place) => filesIn(place)))).flat().sort()
  const digests = await Promise.all(
    files.map(async (file) => `${file} ${digest(await readFile(join(projectFolder, file)))}`),
  )
  return digest(digests.join('\n'))
}

async function filesIn(place: string): Promise<string[]> {
  const entries = await readdir(join(projectFolder, place), { withFileTypes: true }).catch(() => undefined)
  if (entries === undefined) return [place]
  const below = entries.map((entry) => {
    const path = join(place, entry.name)
    const isLeftOut = entry.name === 'node_modules' || path === join('packages', 'local') || tests.test(entry.name)
    if (isLeftOut) return []
    return entry.isDirectory() ? filesIn(path) : [path.split(sep).join('/')]
  })
  return (await Promise.all(below)).flat()
}

function digest(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
