export { BuildFailed, buildHouse } from './build-house.ts'
export { buildFolder, type Door, doors, projectFolder } from './doors.ts'
export { type Outcome, runTool } from './run-tool.ts'
export { type DoorOptions, readSwitchboard } from './switchboard.ts'
