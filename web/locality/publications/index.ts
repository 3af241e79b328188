export { publicationsRoutes } from './routes.tsx'
