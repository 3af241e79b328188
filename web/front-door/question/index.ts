export { questionRoutes } from './routes.tsx'
