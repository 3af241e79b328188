export { agencyNoticesRoutes } from './routes.tsx'
