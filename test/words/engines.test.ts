import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { Miniflare } from 'miniflare'
import { expect, test } from 'vitest'
import { spokenHere } from './spoken-here.ts'

/** The same module in the engine that the doors run in. */
async function spokenInWorkerd(): Promise<unknown> {
  const built = await build({
    stdin: {
      contents: `import { spokenHere } from './spoken-here.ts'; export default { fetch: () => Response.json(spokenHere()) }`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    write: false,
  })
  const script = built.outputFiles[0]?.text ?? ''
  const workerd = new Miniflare({ modules: true, script, compatibilityDate: '2026-07-01', cf: false })
  try {
    return await (await workerd.dispatchFetch('http://localhost/')).json()
  } finally {
    await workerd.dispose()
  }
}

test('dates, times, numbers, plurals and order are the same in the doors’ engine, which knows no te reo, as in Node', async () => {
  const here = spokenHere()
  expect(await spokenInWorkerd()).toEqual(here)
  expect(here.mi).toEqual({
    date: 'Rāhina 2 Whiringa-ā-rangi 2026',
    short: '2/11/2026',
    instant: '3 Whiringa-ā-rangi 2026, 9:05 i te ata',
    number: '1,234,567',
    plurals: ['other', 'one', 'other'],
    order: ['Āwhina', 'hapū', 'Hēmi', 'kōrero', 'Ngā', 'pō', 'tūī', 'wāhi', 'whā'],
  })
  expect(here.en.date).toBe('Monday 2 November 2026')
})
