import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { buildFolder, projectFolder } from '@kps/local/bundles'

/**
 * `pnpm crawl [seed]`: every probe there is at every door, and the table of what was found. The doors' route tables are made of
 * pages, which Node does not run by itself, so it runs as a test does.
 */
const table = join(buildFolder, 'crawl.txt')
await rm(table, { force: true })
const run = spawn(
  process.execPath,
  [`${projectFolder}node_modules/vitest/vitest.mjs`, 'run', 'test/crawl', '--reporter=dot'],
  {
    cwd: projectFolder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, KPS_CRAWL_TABLE: table, ...(process.argv[2] && { KPS_CRAWL_SEED: process.argv[2] }) },
  },
)
const code = await new Promise<number | null>((resolve) => run.once('close', resolve))
console.log(await readFile(table, 'utf8').catch(() => 'the crawl did not come to its end'))
process.exitCode = code ?? 1
