export { exportRoutes } from './routes.tsx'
export { exportWords } from './words.ts'
