import { expect, test } from 'vitest'
import { deployedFiles, importsOf, parse, sourceOf } from './source-files.ts'
import { functionCallsIn, methodCallsIn } from './syntax.ts'

interface Declared {
  readonly kind: string
  readonly declarations: readonly { readonly id: object; readonly init: object | null }[]
}

const holders = /^new (Map|Set|WeakMap|WeakSet|Array)(<.*>)?\(\)$|^\{\s*\}$|^\[\s*\]$/s

/** What a module holds from one request to the next: a variable that changes, or a holder that starts empty. */
function keptBy(file: string): string[] {
  const top = parse(file).program.body.map((node) => (node.type === 'ExportNamedDeclaration' ? node.declaration : node))
  return top.flatMap((node) => {
    if (node?.type !== 'VariableDeclaration') return []
    const { kind, declarations }: Declared = node
    return declarations
      .filter(({ init }) => kind !== 'const' || holders.test(sourceOf(file, init)))
      .map(({ id }) => `${file}: ${'name' in id ? String(id.name) : ''}`)
  })
}

test('nothing is kept between two requests but the doors’ own short access', () => {
  expect(deployedFiles.filter((file) => !file.startsWith('web/kit/scripts/')).flatMap(keptBy)).toEqual([
    'workers/hub/access.ts: held',
    'workers/locality/tenant.ts: held',
  ])
})

test('a locality is opened by its host name, or by a sealed lane that cannot answer with what it reads', () => {
  const importersOf = (name: string) =>
    deployedFiles.filter((file) => importsOf(file).some(({ names }) => [...names.values()].includes(name)))
  expect(importersOf('openTenant')).toEqual([
    'workers/locality/guards.ts',
    'workers/locality/night.ts',
    'workers/locality/notices.ts',
    'workers/locality/sealed-lane.ts',
  ])
  expect(importersOf('takeSealed')).toEqual(['workers/locality/intake.ts', 'workers/locality/transfers-in.ts'])
})

test('the public door sets no cookie and reads none', () => {
  const front = deployedFiles.filter((file) => /^(web|workers)\/front-door\//.test(file))
  const cookies = front.filter(
    (file) =>
      importsOf(file).some(({ from }) => from === 'hono/cookie' || from === '@kps/web-kit/sign-in') ||
      methodCallsIn(file).some(({ method }) => /cookie/i.test(method)),
  )
  expect(cookies).toEqual([])
})

test('only the registry speaks to the database platform, only sign-in to a provider, only Intake to Turnstile: nobody else fetches', () => {
  const fetchers = deployedFiles.filter(
    (file) => functionCallsIn(file).includes('fetch') && !file.startsWith('web/kit/scripts/'),
  )
  expect(fetchers).toEqual([
    'packages/registry/platform/libsql-admin.ts',
    'packages/registry/platform/turso-calls.ts',
    // Asks the registry's own server to write its log into its file, after a key was destroyed.
    'packages/registry/settings/settle.ts',
    'workers/locality/check-visitor.ts',
  ])
  const withClients = deployedFiles.filter((file) => importsOf(file).some(({ from }) => from === '@tursodatabase/api'))
  expect(withClients).toEqual(['packages/registry/platform/turso.ts'])
})
