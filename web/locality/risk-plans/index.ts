export { riskPlanRoutes } from './routes.tsx'
