export { clearSession, keepSession, readSession, type SignInPages, sendToProvider, signInRoutes } from './routes.tsx'
export { ContinuePage, SignedOutPage, UnknownPage, WelcomePage } from './welcome.tsx'
export { welcomeWords } from './words.ts'
