export { emblemPath, settingsRoutes } from './routes.tsx'
