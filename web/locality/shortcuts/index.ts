export { shortcutsRoutes } from './routes.tsx'
