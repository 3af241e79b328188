import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

// Each of the many processes would compile the same libraries again: a quarter of the whole run.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules', '.cache', 'compiled')

/** The longest file begins first, whatever its size: else it ends the run alone, and half the machine waits. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLongest = ({ moduleId }: TestSpecification) => moduleId.endsWith('/test/everybody/everybody.test.ts')
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))]
  }
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['packages/**/*.test.ts', 'web/**/*.test.{ts,tsx}', 'migrations/**/*.test.ts', 'test/**/*.test.{ts,tsx}'],
    // Processes, since workerd, the native engine and Chromium do not share one well. Each goes on to the next file with its
    // libraries loaded, a seventh of the whole run, and with our own modules afresh: a door remembers what it was told.
    pool: 'forks',
    isolate: false,
    setupFiles: ['test/fresh-modules.ts'],
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // Patience for a machine that does much else: what hangs still ends, and nothing is slower for it.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
    allowOnly: false,
  },
})
