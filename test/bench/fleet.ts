import { readFleetOptions } from './fleet-options.ts'
import { runFleet } from './run-fleet.ts'

await runFleet(readFleetOptions(process.argv.slice(2)))
