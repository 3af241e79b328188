export { frontPageRoutes } from './routes.tsx'
