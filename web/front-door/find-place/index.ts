export { findPlaceRoutes } from './routes.tsx'
