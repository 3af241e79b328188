export { clearSession, readSession, type SignInPages, signInRoutes } from './routes.tsx'
