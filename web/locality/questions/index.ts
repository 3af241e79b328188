export { questionsRoutes } from './routes.tsx'
