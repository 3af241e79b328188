export { type Hub, type HubAccess, type HubKeys, hubAccess, hubLaneVisit, hubTenant, openHub } from './open-hub.ts'
