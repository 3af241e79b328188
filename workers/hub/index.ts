import { createHubApp } from './app.tsx'

export { PublicationsIn } from './publications-in.ts'

const app = createHubApp()

export default { fetch: app.fetch }
