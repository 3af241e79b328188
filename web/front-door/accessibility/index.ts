export { accessibilityRoutes } from './routes.tsx'
