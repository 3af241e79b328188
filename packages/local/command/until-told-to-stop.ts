const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const eachSecond = 1000

/**
 * Waits for Ctrl-C, a polite kill, or the end of the process that started this one: pnpm killed by its id says nothing to its
 * children, and nothing may be left running. To be called when the house stands.
 */
export function untilToldToStop(): Promise<void> {
  const parent = process.ppid
  return new Promise((resolve) => {
    const watch = setInterval(() => {
      if (process.ppid !== parent) resolve()
    }, eachSecond)
    for (const signal of signals) {
      // Miniflare's own listener would end the process at once, before the databases are closed.
      process.removeAllListeners(signal)
      process.on(signal, () => resolve())
    }
    watch.unref()
  })
}
