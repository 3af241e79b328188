export { help } from './help.ts'
export { migrateFleet } from './migrate.ts'
export { runFleet } from './run-fleet.ts'
