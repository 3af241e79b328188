export { PortInUse } from '@kps/local/ports'
export type { Call } from './conductor.ts'
export { varsAndSecrets } from './secrets.ts'
export { type House, type HouseAccount, type HouseOptions, startHouse } from './start-house.ts'
