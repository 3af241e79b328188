import { spawn } from 'node:child_process'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildFolder, doors } from '@kps/local/bundles'
import { type House, varsAndSecrets } from '@kps/local/house'
import * as v from 'valibot'
import workerd from 'workerd'
import { bareWorker } from './bare-worker.ts'
import { freePorts } from './free-ports.ts'
import { OneConnection } from './one-connection.ts'
import { workerdConfig } from './workerd-config.ts'

export interface ServedByWorkerd {
  readonly ports: Awaited<ReturnType<typeof freePorts>>
  stop(): Promise<void>
}

/** The path of workerd; Node and vitest give a module of its kind differently. */
const binary = v.union([
  v.string(),
  v.pipe(
    v.object({ default: v.string() }),
    v.transform((module) => module.default),
  ),
])

const limits = `import { WorkerEntrypoint } from 'cloudflare:workers'
export default class extends WorkerEntrypoint { limit() { return { success: true } } }`

/** Starts workerd by itself over the house's own databases, and waits until it listens. It answers to the house's hosts. */
export async function serveWorkerd(
  { home, port }: { readonly home: { readonly house: House }; readonly port: number },
  isInspected = false,
): Promise<ServedByWorkerd> {
  const folder = await mkdtemp(join(tmpdir(), 'workerd-'))
  const { inspector, ...ports } = await freePorts()
  const { house } = home
  const vars = varsAndSecrets(
    {
      doors: port,
      identityProvider: Number(new URL(house.issuer).port),
      databaseServer: house.databaseServer.port,
      otherProvider: 0,
    },
    house.keys,
  )
  // The doors and no more: other files of the build come and go while other tests run.
  for (const served of [...doors, 'public', 'switchboard.json'])
    await cp(join(buildFolder, served), join(folder, served), { recursive: true })
  await writeFile(join(folder, 'bare.js'), await bareWorker())
  await writeFile(join(folder, 'one-line.js'), "export default { fetch: () => new Response('one line') }")
  await writeFile(join(folder, 'limits.js'), limits)
  const config = { bundles: folder, vars, databasePort: house.databaseServer.port, ports }
  await writeFile(join(folder, 'config.capnp'), await workerdConfig(config), { mode: 0o600 })
  // An isolate that can be inspected is a slower one.
  const inspected = isInspected ? [`--inspector-addr=127.0.0.1:${inspector}`] : []
  const served = spawn(v.parse(binary, workerd), ['serve', join(folder, 'config.capnp'), ...inspected], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  served.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const ended = new Promise<never>((_, reject) => {
    served.once('exit', (code) => reject(new Error(`workerd ended with ${code}: ${said}`)))
  })
  ended.catch(() => undefined)
  await Promise.race([ended, untilListening(ports['one-line'])])
  return {
    ports: { ...ports, inspector },
    async stop() {
      const gone = new Promise((resolve) => served.once('exit', resolve))
      served.kill('SIGKILL')
      await gone
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function untilListening(port: number): Promise<void> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; ) {
    const connection = await OneConnection.open(port).catch(() => undefined)
    if (connection !== undefined) return connection.close()
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error('workerd did not listen within twenty seconds')
}
