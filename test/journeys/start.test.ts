import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectFolder } from '@kps/local/bundles'
import { choosePorts } from '@kps/local/ports'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'

let place: string
let port: number
const started: ChildProcess[] = []

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'kps-start-'))
  port = await fourFreePorts()
})
afterEach(async () => {
  for (const child of started.splice(0)) await stop(child, 'SIGTERM')
})
afterAll(() => rm(place, { recursive: true, force: true }))

/** Four free ones in a row, from below those that a system gives to whoever asks for any: they have to stay free between two starts. */
async function fourFreePorts(): Promise<number> {
  for (;;) {
    const first = 20_000 + 4 * Math.floor(Math.random() * 3_000)
    if ((await choosePorts(first).catch(() => undefined)) !== undefined) return first
  }
}

type Run = {
  child: ChildProcess
  output: string[]
  line(pattern: RegExp): Promise<string>
  ended: Promise<number | string | null>
}

function run(script: string, settings: Record<string, string>, ...args: string[]): Run {
  const child = spawn(process.execPath, [`packages/local/${script}.ts`, ...args], {
    cwd: projectFolder,
    env: { ...process.env, KPS_DATA: join(place, 'data'), PORT: String(port), KPS_EPISODES: '60', ...settings },
  })
  started.push(child)
  const output: string[] = []
  const gather = (chunk: Buffer) => output.push(...chunk.toString().split('\n').filter(Boolean))
  child.stdout.on('data', gather)
  child.stderr.on('data', gather)
  const ended = new Promise<number | string | null>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal))
  })
  const line = (pattern: RegExp) =>
    expect
      .poll(
        () => output.find((each) => pattern.test(each)) ?? (child.exitCode === null ? undefined : output.join('\n')),
        {
          timeout: 120_000,
        },
      )
      .toMatch(pattern)
      .then(() => output.find((each) => pattern.test(each)) ?? '')
  return { child, output, line, ended }
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const closed = new Promise((resolve) => child.once('close', resolve))
  child.kill(signal)
  await closed
}

/** The ids of all processes whose ancestor is `pid`. */
async function descendants(pid: number): Promise<number[]> {
  const file = `/proc/${pid}/task/${pid}/children`
  const children = (await readFile(file, 'utf8').catch(() => '')).split(' ').filter(Boolean).map(Number)
  return (await Promise.all(children.map(async (child) => [child, ...(await descendants(child))]))).flat()
}

const isAlive = (pid: number): Promise<boolean> =>
  readFile(`/proc/${pid}/stat`, 'utf8').then(
    (stat) => !stat.includes(') Z'),
    () => false,
  )

test('a person starts the house, stops it with Ctrl-C, finds the data again, and begins afresh', {
  timeout: 180_000,
}, async () => {
  const first = run('start', {}, '--json')
  await first.line(/^ready /)
  const told = JSON.parse(await first.line(/^\{/))
  expect(told.url).toBe(`http://localhost:${port}`)
  expect(told.addresses['kowhai-bay']).toBe(`http://kowhai-bay.localhost:${port}`)
  expect(told.accounts.map(({ place }: { place: string }) => place)).toContain('hub')
  expect(first.output.at(-1)).toBe(`ready http://localhost:${port}`)
  expect((await fetch(`${told.url}/`)).status).toBe(200)
  const children = await descendants(first.child.pid ?? 0)
  expect(children.length).toBeGreaterThan(0)

  const second = run('start', { PORT: String(port) })
  expect(await second.ended).toBe(1)
  expect(second.output).toEqual([expect.stringMatching(/^a house already runs on .*KPS_DATA=/)])

  const elsewhere = run('start', { KPS_DATA: join(place, 'other') })
  expect(await elsewhere.ended).toBe(1)
  expect(elsewhere.output.at(-1)).toMatch(/^port \d+ is in use: .*PORT=/)

  const night = run('nightly', {})
  expect([await night.ended, night.output]).toEqual([0, expect.arrayContaining([expect.stringContaining('night')])])

  await stop(first.child, 'SIGINT')
  expect(first.child.exitCode).toBe(0)
  for (const child of children) await expect.poll(() => isAlive(child)).toBe(false)
  await choosePorts(port)

  const keys = await readFile(join(place, 'data', 'keys.json'), 'utf8')
  const again = run('start', {})
  await again.line(/^ready /)
  expect(again.output.join('\n')).not.toContain('telling the demo')
  expect(await readFile(join(place, 'data', 'keys.json'), 'utf8')).toBe(keys)
  await stop(again.child, 'SIGTERM')
  expect(again.child.exitCode).toBe(0)

  const fresh = run('start', {}, '--fresh')
  await fresh.line(/^ready /)
  expect(fresh.output.join('\n')).toContain('telling the demo')
  expect(await readFile(join(place, 'data', 'keys.json'), 'utf8')).not.toBe(keys)
})

test('a port that another program uses is said in one line with the way out', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen({ host: '127.0.0.1', port: 0 }, resolve))
  const address = other.address()
  const taken = address !== null && typeof address === 'object' ? address.port : 0
  const { ended, output } = run('start', { PORT: String(taken), KPS_DATA: join(place, 'third') })
  expect(await ended).toBe(1)
  expect(output.at(-1)).toBe(
    `port ${taken} is in use: stop what uses it, or move the house with PORT=<number> (it takes four in a row)`,
  )
  await new Promise((resolve) => other.close(resolve))
})

test('a data folder that cannot be written is said in one line with the way out', async () => {
  const file = join(place, 'a-file')
  await writeFile(file, 'not a folder')
  const { ended, output } = run('start', { KPS_DATA: join(file, 'data') })
  expect(await ended).toBe(1)
  expect(output).toEqual([expect.stringMatching(/^the data folder .* cannot be written .*KPS_DATA=/)])
})

test('a setting that cannot be meant is refused before anything is touched', async () => {
  const { ended, output } = run('start', { PORT: 'eighty' })
  expect([await ended, output]).toEqual([1, [expect.stringMatching(/^PORT must be/)]])
})
