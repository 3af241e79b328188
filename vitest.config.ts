import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// Each of the many processes would compile the same libraries again: a quarter of the whole run.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules', '.cache', 'compiled')

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['packages/**/*.test.ts', 'web/**/*.test.{ts,tsx}', 'migrations/**/*.test.ts', 'test/**/*.test.{ts,tsx}'],
    // Each file in a process of its own: workerd, the native engine and Chromium do not share one well.
    pool: 'forks',
    maxWorkers: 3,
    // Patience for a machine that does much else: what hangs still ends, and nothing is slower for it.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
    allowOnly: false,
  },
})
