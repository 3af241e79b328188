import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { assetPath } from '@kps/web-kit/assets'
import { beforeAll, expect, test } from 'vitest'
import { buildAssets } from './index.ts'

let names: Awaited<ReturnType<typeof buildAssets>>
let folder: string
const read = (name: keyof typeof names) => readFile(join(folder, names[name]), 'utf8')

beforeAll(async () => {
  const outDir = await mkdtemp(join(tmpdir(), 'kps-assets-'))
  names = await buildAssets(outDir)
  folder = join(outDir, 'assets')
})

test('pages look up the very files that were built, and nothing else lies beside them', async () => {
  expect((await readdir(folder)).sort()).toEqual(Object.values(names).sort())
  expect(assetPath('page.css')).toBe(`/assets/${names['page.css']}`)
})

test('a page loads on a slow phone: one small style sheet, and a quick exit of at most 2 kB', async () => {
  expect(gzipSync(await read('page.css')).byteLength).toBeLessThan(9_216)
  expect(gzipSync(await read('public.js')).byteLength).toBeLessThan(1_536)
})

test('practitioners load more, and still little: styles with pictures, and scripts far below the 20 kB they may have', async () => {
  expect(gzipSync(await read('practitioner.css')).byteLength).toBeLessThan(12_288)
  expect(gzipSync(await read('practitioner.js')).byteLength).toBeLessThan(2_048)
})

test('nothing is loaded from elsewhere, and neither the crown nor the typeface of GOV.UK is in it', async () => {
  for (const name of ['page.css', 'practitioner.css', 'discreet.css'] as const) {
    expect(await read(name)).not.toMatch(/url\(|@import|GDS Transport|crown/i)
  }
})

test('dark, forced colours and paper each have their rules, and a discreet page leaves browsers no margin to write in', async () => {
  const css = await read('page.css')
  expect(css).toMatch(/prefers-color-scheme: ?dark/)
  expect(css).toMatch(/forced-colors: ?active/)
  expect(css).toMatch(/@media print/)
  expect(await read('discreet.css')).toMatch(/@page\{[^}]*margin:0/)
})
