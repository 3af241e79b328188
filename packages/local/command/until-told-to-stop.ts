import { launchers } from './launchers.ts'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const halfSecond = 500

/**
 * Waits for Ctrl-C, a polite kill, or the end of a process that launched this one: npx killed by its id says nothing to pnpm, and
 * nothing may be left running. To be called when the house stands.
 */
export function untilToldToStop(): Promise<void> {
  const launchedBy = launchers().join()
  return new Promise((resolve) => {
    const watch = setInterval(() => {
      if (launchers().join() !== launchedBy) resolve()
    }, halfSecond)
    for (const signal of signals) {
      // Miniflare's own listener would end the process at once, before the databases are closed.
      process.removeAllListeners(signal)
      process.on(signal, () => resolve())
    }
    watch.unref()
  })
}
