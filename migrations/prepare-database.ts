import { prepareDatabase } from '@kps/migrations/prepare'
import * as v from 'valibot'

/**
 * `pnpm prepare-database hub` or `… registry`: brings a deployment's own database forward and writes whose it is.
 * DATABASE_URL is the namespace's address, DATABASE_TOKEN a token for it alone. Safe to run again.
 */
const settings = v.safeParse(
  v.object({
    zone: v.picklist(['hub', 'registry']),
    url: v.pipe(v.string(), v.url()),
    token: v.pipe(v.string(), v.minLength(1)),
  }),
  { zone: process.argv[2], url: process.env.DATABASE_URL, token: process.env.DATABASE_TOKEN },
)

if (settings.success) {
  const { zone, url, token } = settings.output
  await prepareDatabase(zone, { url, token, tenant: zone })
  console.log(`the ${zone}'s database is ready`)
} else {
  console.error('say which (hub or registry) and set DATABASE_URL and DATABASE_TOKEN')
  process.exitCode = 1
}
