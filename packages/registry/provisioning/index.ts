export {
  type Founder,
  type NewLocality,
  newLocality,
  type Platform,
  provisionLocality,
  randomNamespace,
} from './provision-locality.ts'
export { type PlatformKeys, tenantAccess } from './tenant-access.ts'
