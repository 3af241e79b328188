export { tenancyRoutes } from './routes.tsx'
