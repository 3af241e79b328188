import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildFolder } from '@kps/local/bundles'
import type { AHouse } from '@kps/test/house'
import { aVisitor, type Visitor } from '@kps/test/house'
import type { Row } from './row.ts'

const kilo = (bytes: number): number => Math.round(bytes / 100) / 10
const gzipped = (content: string | Buffer): number => gzipSync(content).length

/** What each door's bundle weighs on its way to where it runs. */
export async function bundleRows(): Promise<readonly Row[]> {
  const bars = [
    ['locality', 150],
    ['front-door', 80],
    ['hub', 80],
  ] as const
  return Promise.all(
    bars.map(async ([door, bar]) => ({
      name: `bundle-${door}`,
      what: `bundle of the ${door} door, gzipped`,
      value: kilo(gzipped(await readFile(join(buildFolder, door, 'index.js')))),
      bar,
      unit: 'kB',
    })),
  )
}

/** What a page and all that it asks for weighs, by what a browser would fetch for it. */
async function weigh(visitor: Visitor, url: string) {
  const page = await visitor.ask(url)
  if (page.status !== 200) throw new Error(`${url} answered ${page.status}`)
  const linked = (pattern: RegExp) =>
    [...page.body.matchAll(pattern)].flatMap(([, path]) => (path === undefined || path.startsWith('data:') ? [] : path))
  const styles = linked(/<link[^>]+rel="(?:stylesheet|icon)"[^>]*href="([^"]+)"/g)
  const scripts = linked(/<script[^>]+src="([^"]+)"/g)
  const sizeOf = async (path: string) => gzipped((await visitor.ask(new URL(path, url).href)).body)
  const sizes = async (paths: readonly string[]) => (await Promise.all(paths.map(sizeOf))).reduce((a, b) => a + b, 0)
  const scriptBytes = await sizes(scripts)
  return {
    bytes: gzipped(page.body) + (await sizes(styles)) + scriptBytes,
    scriptBytes,
    requests: 1 + styles.length,
    requestsWithScripts: 1 + styles.length + scripts.length,
  }
}

/** What the first page of the public form and the longest page of a practitioner weigh. */
export async function pageRows(home: AHouse, practitioner: Visitor, casePage: string): Promise<readonly Row[]> {
  const form = await weigh(aVisitor(), home.at('front door', '/kowhai-bay'))
  const page = await weigh(practitioner, casePage)
  return [
    { name: 'form-bytes', what: 'public form, first page, all gzipped', value: kilo(form.bytes), bar: 14, unit: 'kB' },
    { name: 'form-requests', what: 'public form, requests with scripts off', value: form.requests, bar: 2, unit: '' },
    {
      name: 'form-requests-scripts',
      what: 'public form, requests with scripts on',
      value: form.requestsWithScripts,
      bar: 3,
      unit: '',
    },
    { name: 'exit-script', what: 'own exit script, gzipped', value: kilo(form.scriptBytes), bar: 2, unit: 'kB' },
    { name: 'practitioner-page', what: 'case page, all gzipped', value: kilo(page.bytes), bar: 30, unit: 'kB' },
  ]
}
