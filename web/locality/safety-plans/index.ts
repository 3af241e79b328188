export { safetyPlanRoutes } from './routes.tsx'
