export { type AFleet, aFleet, type FleetKeys, meansOf, type Tenant } from './a-fleet.ts'
export { furtherMigrations, refusedWhere } from './further-migrations.ts'
