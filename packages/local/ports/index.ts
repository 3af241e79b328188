export { choosePorts, PortInUse, type Ports } from './ports.ts'
