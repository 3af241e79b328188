import { createLocalityApp } from './app.tsx'

export { Founding } from './founding.ts'
export { Intake } from './intake.ts'

const app = createLocalityApp()

export default { fetch: app.fetch, async queue() {} }
