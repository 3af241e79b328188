export { startResponseRoutes } from './routes.tsx'
