export { alarmsRoutes } from './routes.tsx'
