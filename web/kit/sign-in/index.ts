export { type NamedProvider, ProvidersPage } from './providers.tsx'
export { clearSession, keepSession, readSession, type SignInPages, sendToSignIn, signInRoutes } from './routes.tsx'
export { ContinuePage, SignedOutPage, UnknownPage, WelcomePage } from './welcome.tsx'
export { welcomeWords } from './words.ts'
