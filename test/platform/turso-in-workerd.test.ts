import { randomNamespace } from '@kps/registry/platform'
import { build } from 'esbuild'
import { Miniflare } from 'miniflare'
import { expect, test } from 'vitest'
import { aTurso } from './a-turso.ts'
import { keeps } from './targets.ts'

const worker = `import { turso } from '@kps/registry/platform'
export default {
  async fetch(request) {
    const { copy, name, settings } = await request.json()
    const platform = turso(settings)
    await platform.create(name)
    await platform.create(name)
    await platform.block(name, true)
    await platform.copy(name, copy)
    const { token, url } = await platform.open(copy)
    await platform.remove(name)
    return Response.json({ token, url, left: [await platform.exists(name), await platform.exists(copy)] })
  },
}`

test('Turso’s client does all of it inside workerd, too', async () => {
  const standIn = await aTurso()
  const built = await build({
    stdin: { contents: worker, resolveDir: import.meta.dirname, loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    conditions: ['workerd'],
  })
  const [output] = built.outputFiles
  const workerd = new Miniflare({
    modules: true,
    script: output?.text ?? '',
    compatibilityDate: '2026-07-01',
    cf: false,
  })
  const [name, copy] = [randomNamespace('t'), randomNamespace('b')]
  try {
    const body = JSON.stringify({ settings: { ...standIn.settings, keeps }, name, copy })
    const answer = await workerd.dispatchFetch('http://registry/', { method: 'POST', body })
    const said = await answer.json()
    expect(said).toMatchObject({ left: [false, true], url: standIn.server.urlOf(copy) })
    expect(standIn.undocumented).toEqual([])
  } finally {
    await workerd.dispose()
    await standIn.close()
  }
})
