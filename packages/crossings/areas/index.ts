export { type Area, areaOf, areas, type Region, regions } from './areas.ts'
