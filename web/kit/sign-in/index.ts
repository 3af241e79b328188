export { clearSession, readSession, type SignInPages, signInRoutes } from './routes.tsx'
export { ContinuePage, SignedOutPage, WelcomePage } from './welcome.tsx'
export { welcomeWords } from './words.ts'
