export { type Hub, type HubKeys, hubLaneVisit, hubTenant, openHub } from './open-hub.ts'
