import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { buildFolder, projectFolder } from '@kps/local/bundles'
import * as v from 'valibot'
import type { Row } from './row.ts'

const report = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ numPassedTests: v.number(), numFailedTests: v.number(), numTotalTests: v.number() }),
)

/** Every attack of `test/promises`, with `KPS_LONG` set so that they go on for as long as they can. */
export async function attackRows(): Promise<readonly Row[]> {
  if (!existsSync(`${projectFolder}test/promises`)) return []
  const file = `${buildFolder}/attacks.json`
  await rm(file, { force: true })
  const run = spawn(
    process.execPath,
    [
      `${projectFolder}node_modules/vitest/vitest.mjs`,
      'run',
      'test/promises',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    { cwd: projectFolder, env: { ...process.env, KPS_LONG: '1' }, stdio: 'ignore' },
  )
  const code = await new Promise<number | null>((resolve) => run.once('close', resolve))
  const read = v.safeParse(report, await readFile(file, 'utf8').catch(() => ''))
  if (!read.success) throw new Error(`the attacks ended with ${code} and no report`)
  const { numPassedTests, numTotalTests } = read.output
  return [
    {
      name: 'attacks',
      what: 'attacks that got through, all counts',
      value: Math.max(numTotalTests - numPassedTests, code === 0 ? 0 : 1),
      bar: 0,
      unit: '',
      note: `${numPassedTests} of ${numTotalTests} held`,
    },
  ]
}
