export { type Founder, type NewLocality, newLocality, provisionLocality } from './provision-locality.ts'
export { type PlatformKeys, tenantAccess, tenantPaused } from './tenant-access.ts'
