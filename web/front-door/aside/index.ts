export { asideRoutes } from './routes.tsx'
