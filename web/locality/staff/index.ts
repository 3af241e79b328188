export { staffRoutes } from './routes.tsx'
