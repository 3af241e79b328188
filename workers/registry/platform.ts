export { platformKeys } from '@kps/registry/settings'
