export type { Call } from './conductor.ts'
export { PortInUse } from './ports.ts'
export { type House, type HouseAccount, type HouseOptions, startHouse } from './start-house.ts'
