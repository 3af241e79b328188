export { type AFleet, aFleet, anAgency, type FleetKeys, meansOf, type Tenant } from './a-fleet.ts'
export { furtherMigrations } from './further-migrations.ts'
export { howEachStands } from './how-each-stands.ts'
