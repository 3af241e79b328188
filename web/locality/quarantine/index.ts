export { quarantineRoutes } from './routes.tsx'
