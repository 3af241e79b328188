export {
  type Founded,
  type Founder,
  type NewLocality,
  newLocality,
  type Platform,
  provisionLocality,
  randomNamespace,
} from './provision-locality.ts'
export { type TenantAccessGrant, tenantAccess } from './tenant-access.ts'
