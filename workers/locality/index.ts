import { createLocalityApp } from './app.tsx'
import type { Doors } from './environment.ts'
import { runNight } from './night.ts'
import { runNotices } from './notices.ts'

export { Founding } from './founding.ts'
export { Intake } from './intake.ts'
export { TransfersIn } from './transfers-in.ts'

const app = createLocalityApp()

export default {
  fetch: app.fetch,
  queue: (batch: MessageBatch<unknown>, env: Doors) =>
    batch.queue === 'notices' ? runNotices(batch, env) : runNight(batch, env),
}
