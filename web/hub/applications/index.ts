export { applicationsRoutes } from './routes.tsx'
