export { joinResponseRoutes } from './routes.tsx'
