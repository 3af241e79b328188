import { parseArgs } from 'node:util'

export type FleetOptions = {
  readonly tenants: number
  /** How often the migration of all is killed midway. */
  readonly kills: number
  /** How many pages are asked for in each round, and how many rounds. */
  readonly pages: number
  readonly rounds: number
  readonly json: string | undefined
  /** The rows, or groups of rows, to run; none for all. */
  readonly only: readonly string[]
}

/** Reads what stands behind `pnpm bench:fleet`. Throws at what it does not know. */
export function readFleetOptions(given: readonly string[]): FleetOptions {
  const { values } = parseArgs({
    args: given.filter((one) => one !== '--'),
    options: {
      tenants: { type: 'string', default: '1000' },
      json: { type: 'string' },
      only: { type: 'string', multiple: true, default: [] },
    },
  })
  const tenants = Number(values.tenants)
  if (!Number.isInteger(tenants) || tenants < 1) throw new RangeError('--tenants takes a whole number')
  return { tenants, kills: 20, pages: 300, rounds: 5, json: values.json, only: values.only }
}
