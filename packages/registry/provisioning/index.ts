export { type Founder, type NewLocality, newLocality, provisionLocality } from './provision-locality.ts'
export { type PlatformKeys, tenantAccess } from './tenant-access.ts'
