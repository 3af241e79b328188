export { casesRoutes } from './routes.tsx'
