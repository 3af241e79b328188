import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectFolder } from '@kps/local/bundles'
import { listLanguages } from '@kps/web-kit/build'
import { build, type Plugin } from 'esbuild'
import { Miniflare } from 'miniflare'
import { expect, test } from 'vitest'
import { findCatalogues } from './catalogues.ts'
import { pseudoLanguage } from './pseudo-language.ts'

/** Builds with the languages of this folder, and with nothing else changed. */
const languagesFrom = (folder: string): Plugin => ({
  name: 'languages',
  setup(at) {
    at.onResolve({ filter: /^@kps\/web-kit\/languages$/ }, () => ({ path: join(folder, 'index.ts') }))
    at.onResolve({ filter: /^@kps\/foundation\// }, ({ path, importer, kind }) =>
      importer.startsWith(folder) ? at.resolve(path, { kind, resolveDir: join(projectFolder, 'web/kit') }) : undefined,
    )
  },
})

async function frontDoorWith(folder: string): Promise<string> {
  const built = await build({
    entryPoints: [join(projectFolder, 'workers/front-door/index.ts')],
    bundle: true,
    format: 'esm',
    target: 'es2024',
    conditions: ['workerd', 'worker', 'browser'],
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    external: ['cloudflare:*', 'node:*'],
    plugins: [languagesFrom(folder)],
    write: false,
    logLevel: 'error',
  })
  return built.outputFiles[0]?.text ?? ''
}

test('one file is enough: the front door that is built with it speaks that language too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kps-languages-'))
  const language = pseudoLanguage(await findCatalogues())
  await writeFile(join(folder, 'xa-words.ts'), `export const language = ${JSON.stringify(language)}\n`)
  await listLanguages(folder)
  const limited = { namespace_id: '1', simple: { limit: 100, period: 60 } } as const
  const door = new Miniflare({
    modules: true,
    script: await frontDoorWith(folder),
    compatibilityDate: '2026-07-01',
    cf: false,
    bindings: { HOST: 'localhost', NEUTRAL_SITE: 'https://www.example.org/' },
    ratelimits: { NETWORK_PAGES: limited, NETWORK_SENDS: limited, LOCALITY_PAGES: limited, LOCALITY_SENDS: limited },
  })
  try {
    const page = async (path: string) => (await door.dispatchFetch(`http://localhost${path}`)).text()
    const help = await page('/xa/help')
    expect(help).toContain('<html lang="en-XA"')
    expect(help).toContain('href="/xa/privacy"')
    const offered = new RegExp(`<a [^>]*href="/xa/help"[^>]* lang="en-XA"[^>]*>${language.name}</a>`)
    for (const path of ['/help', '/mi/help']) expect(await page(path)).toMatch(offered)
  } finally {
    await door.dispose()
  }
})
