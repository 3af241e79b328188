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

/** They bring a language of their own into the modules that hold them all. */
const bringALanguage = '**/*languages.test.ts'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    // Processes, since workerd, the native engine and Chromium do not share one well.
    pool: 'forks',
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // Patience for a machine that does much else: what hangs still ends, and nothing is slower for it.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'house',
          include: [
            'packages/**/*.test.ts',
            'web/**/*.test.{ts,tsx}',
            'migrations/**/*.test.ts',
            'test/**/*.test.{ts,tsx}',
          ],
          exclude: ['**/node_modules/**', bringALanguage],
          // A process goes on to the next file with its modules loaded, a sixth of the whole run: what a file makes it ends, and no
          // module keeps anything for the next.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'languages', include: [bringALanguage], isolate: true } },
    ],
  },
})
