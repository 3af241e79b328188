export { transfersRoutes } from './routes.tsx'
