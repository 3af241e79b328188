import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildFolder, type Door, doors } from './doors.ts'
import { fingerprint } from './fingerprint.ts'
import { runTool } from './run-tool.ts'
import { writeSwitchboard } from './switchboard.ts'

const wrangler = fileURLToPath(new URL('bin/wrangler.js', import.meta.resolve('wrangler/package.json')))

type Failure = { readonly step: string; readonly output: string }

/** Something could not be built: each failed step with what its tool printed. */
export class BuildFailed extends Error {
  readonly failures: readonly Failure[]
  constructor(failures: readonly Failure[]) {
    super(`could not be built: ${failures.map(({ step }) => step).join(', ')}`)
    this.failures = failures
  }
}

/**
 * Builds the static assets and the four doors' bundles into `.build`, as `wrangler deploy --dry-run` makes them, and skips
 * what is as it was. Rejects with BuildFailed.
 */
export async function buildHouse(say: (line: string) => void): Promise<void> {
  await mkdir(buildFolder, { recursive: true })
  await once('assets', ['web/kit', 'pnpm-lock.yaml'], say, async () => {
    await mkdir(join(buildFolder, 'public'), { recursive: true })
    await demand([run('assets', 'web/kit/build/build-assets.ts', '.build/public')])
  })
  const sources = ['packages', 'web', 'workers', 'migrations', 'wrangler.toml', 'tsconfig.json', 'pnpm-lock.yaml']
  await once('doors', sources, say, async () => {
    await demand(doors.map(bundle))
    await writeSwitchboard()
  })
}

async function bundle(door: Door): Promise<Failure[]> {
  const outdir = join(buildFolder, door)
  await rm(outdir, { recursive: true, force: true })
  return run(door, wrangler, 'deploy', '--dry-run', '--env', door, '--outdir', outdir)
}

async function run(step: string, script: string, ...args: readonly string[]): Promise<Failure[]> {
  const { passed, output } = await runTool(script, ...args)
  return passed ? [] : [{ step, output }]
}

async function demand(steps: readonly Promise<Failure[]>[]): Promise<void> {
  const failures = (await Promise.all(steps)).flat()
  if (failures.length > 0) throw new BuildFailed(failures)
}

async function once(what: string, sources: readonly string[], say: (line: string) => void, work: () => Promise<void>) {
  const stamp = join(buildFolder, `${what}.stamp`)
  const before = await readFile(stamp, 'utf8').catch(() => undefined)
  if (before === (await fingerprint(...sources))) return say(`${what}: nothing changed`)
  say(`${what}: building`)
  await rm(stamp, { force: true })
  await work()
  await writeFile(stamp, await fingerprint(...sources))
}
