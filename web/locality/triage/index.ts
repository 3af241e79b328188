export { triageRoutes } from './routes.tsx'
