// The same settings open the registry for this door and for `pnpm fleet`.
export { type Environment, readEnvironment, registryDatabase } from '@kps/registry/settings'
