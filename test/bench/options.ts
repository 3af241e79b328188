import { parseArgs } from 'node:util'

export type BenchOptions = {
  /** Where to write the same as JSON. */
  readonly json: string | undefined
  /** The one row, or group of rows, to run. */
  readonly only: string | undefined
  /** How much of everything: `quick` to try it, `full` for the long counts. */
  readonly length: 'quick' | 'usual' | 'full'
}

/** Reads what stands behind `pnpm bench`. Throws at what it does not know. */
export function readOptions(given: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: given.filter((one) => one !== '--'),
    options: {
      json: { type: 'string' },
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
    },
  })
  return { json: values.json, only: values.only, length: values.full ? 'full' : values.quick ? 'quick' : 'usual' }
}
