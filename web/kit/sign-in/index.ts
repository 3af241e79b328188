export { type NamedProvider, ProvidersPage } from './providers.tsx'
export { clearSession, keepSession, readSession, type SignInPages, signInFor, signInRoutes } from './routes.tsx'
export { ContinuePage, PausedPage, SignedOutPage, UnknownPage, WelcomePage } from './welcome.tsx'
export { welcomeWords } from './words.ts'
