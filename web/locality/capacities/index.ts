export { capacitiesRoutes } from './routes.tsx'
