export { riskRoutes } from './routes.tsx'
