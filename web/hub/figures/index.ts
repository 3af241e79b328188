export { figuresRoutes } from './routes.tsx'
