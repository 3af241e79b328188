import { advanceRollout, startRollout } from '@kps/registry/rollout'
import * as v from 'valibot'
import { furtherMigrations } from './further-migrations.ts'
import { meansOf } from './means-of.ts'

// A rollout in a process of its own, so that a test can kill it. It says of each locality that it is opened, and of each wave how it ended.
const given = v.parse(
  v.object({
    keys: v.object({ server: v.string(), signingKey: v.record(v.string(), v.unknown()), registry: v.string() }),
    count: v.number(),
    atOnce: v.number(),
  }),
  JSON.parse(process.argv[2] ?? ''),
)
const means = await meansOf(given.keys, await furtherMigrations(given.count))
const platform: typeof means.platform = {
  open: (namespace) => {
    process.stdout.write('opened\n')
    return means.platform.open(namespace)
  },
}
await startRollout(means, { by: 'command' })
for (;;) {
  const { state } = await advanceRollout({ ...means, platform, atOnce: given.atOnce })
  process.stdout.write(`${state}\n`)
  if (state !== 'going') break
}
