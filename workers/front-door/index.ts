import { createFrontDoorApp } from './app.tsx'

const app = createFrontDoorApp()

export default { fetch: app.fetch }
