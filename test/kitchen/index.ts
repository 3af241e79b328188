export { type KitchenHatch, openKitchen } from './serve-kitchen.ts'
