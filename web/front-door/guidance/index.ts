export { guidanceRoutes } from './routes.tsx'
