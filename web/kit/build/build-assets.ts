import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { compileAsync } from 'sass'
import { lean } from './lean.ts'
import { listLanguages } from './list-languages.ts'

type AssetName = 'page.css' | 'practitioner.css' | 'discreet.css' | 'public.js' | 'practitioner.js'

const kit = fileURLToPath(new URL('..', import.meta.url))
const manifest = join(kit, 'assets', 'assets.generated.json')

/**
 * Makes the style sheets and scripts, each named by a hash of its content, in `<outDir>/assets` (emptied
 * first), and writes those names where pages look them up. Gives the names. To be run before the doors are bundled.
 */
export async function buildAssets(outDir: string): Promise<Record<AssetName, string>> {
  const contents: Record<AssetName, string> = {
    'page.css': await style('page.scss'),
    'practitioner.css': await style('practitioner.scss'),
    'discreet.css': await style('discreet.scss'),
    'public.js': await script('public.ts'),
    'practitioner.js': await script('practitioner.ts'),
  }
  const folder = join(outDir, 'assets')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const names = { ...contents }
  for (const name of Object.keys(contents) as AssetName[]) {
    names[name] = hashedName(name, contents[name])
    await writeFile(join(folder, names[name]), contents[name])
  }
  const written = `${JSON.stringify(names, null, 2)}\n`
  // Only when it differs: tests that run beside this one read it.
  if ((await readFile(manifest, 'utf8').catch(() => '')) !== written) await writeFile(manifest, written)
  return names
}

function hashedName(name: AssetName, content: string): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
  return name.replace('.', `-${hash}.`)
}

async function style(file: string): Promise<string> {
  const { css } = await compileAsync(join(kit, 'styles', file), {
    style: 'compressed',
    loadPaths: [join(kit, 'node_modules')],
    quietDeps: true,
  })
  const minified = await build({ stdin: { contents: lean(css), loader: 'css' }, minify: true, write: false })
  return minified.outputFiles[0]?.text.trim() ?? ''
}

async function script(file: string): Promise<string> {
  const built = await build({
    entryPoints: [join(kit, 'scripts', file)],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    write: false,
    logLevel: 'error',
  })
  return built.outputFiles[0]?.text.trim() ?? ''
}

if (import.meta.main) {
  await listLanguages()
  console.log(await buildAssets(process.argv[2] ?? '.build/public'))
}
