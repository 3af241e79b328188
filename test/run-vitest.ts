import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { buildFolder, projectFolder } from '@kps/local/bundles'
import * as v from 'valibot'

export type Tally = { readonly passed: number; readonly failed: number }

const count = v.pipe(v.number(), v.integer())
const report = v.object({
  numPassedTests: count,
  numFailedTests: count,
  numPendingTests: count,
  numTodoTests: count,
  testResults: v.array(v.object({ status: v.string(), assertionResults: v.array(v.unknown()) })),
})

/**
 * Runs every test, printing as vitest does, and counts them. A test that was skipped counts as failed, so does a file that could
 * not be loaded, and a run that ended badly for any other reason counts as one.
 */
export async function runVitest(): Promise<Tally> {
  const vitest = `${projectFolder}node_modules/vitest/vitest.mjs`
  const outputFile = `${buildFolder}/tests.json`
  await rm(outputFile, { force: true })
  const run = spawn(
    process.execPath,
    [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${outputFile}`],
    { cwd: projectFolder, stdio: ['ignore', 'inherit', 'inherit'] },
  )
  const code = await new Promise<number | null>((resolve) => run.once('close', resolve))
  const read = v.safeParse(
    v.pipe(v.string(), v.parseJson(), report),
    await readFile(outputFile, 'utf8').catch(() => ''),
  )
  if (!read.success) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = read.output
  const unread = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
  const failed = numFailedTests + numPendingTests + numTodoTests + unread
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed }
}
