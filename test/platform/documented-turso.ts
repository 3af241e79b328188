import * as v from 'valibot'

/*
 * Requests and answers of Turso's platform API, as its OpenAPI document describes them (turso-docs, api-reference/openapi.json, read
 * at 2558ade). What the document does not name is refused, so that we send nothing but what is documented.
 */

const name = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/))

export const createDatabaseInput = v.strictObject({
  name,
  group: v.string(),
  seed: v.optional(
    v.strictObject({
      type: v.picklist(['database', 'database_upload']),
      name: v.optional(name),
      timestamp: v.optional(v.string()),
    }),
  ),
  size_limit: v.optional(v.string()),
})

export const createDatabaseOutput = v.strictObject({
  database: v.strictObject({ DbId: v.string(), Hostname: v.string(), Name: name }),
})

export const database = v.strictObject({
  database: v.strictObject({
    Name: name,
    DbId: v.string(),
    Hostname: v.string(),
    block_reads: v.boolean(),
    block_writes: v.boolean(),
    regions: v.array(v.string()),
    primaryRegion: v.string(),
    group: v.string(),
    delete_protection: v.boolean(),
    parent: v.nullable(v.strictObject({ id: v.string(), name, branched_at: v.string() })),
  }),
})

export const deleted = v.strictObject({ database: name })

export const createTokenQuery = v.strictObject({
  /** Documented as optional, and never by default: we always say it. */
  expiration: v.literal('5m'),
  authorization: v.picklist(['full-access', 'read-only']),
})

export const createTokenInput = v.strictObject({
  permissions: v.optional(v.strictObject({ read_attach: v.strictObject({ databases: v.array(name) }) })),
})

export const token = v.strictObject({ jwt: v.string() })

export const configurationInput = v.strictObject({
  size_limit: v.optional(v.string()),
  block_reads: v.optional(v.boolean()),
  block_writes: v.optional(v.boolean()),
  delete_protection: v.optional(v.boolean()),
})

export const configuration = v.strictObject({
  size_limit: v.string(),
  allow_attach: v.boolean(),
  block_reads: v.boolean(),
  block_writes: v.boolean(),
  delete_protection: v.boolean(),
  allowed_ips: v.array(v.string()),
  allowed_aws_vpc_ids: v.array(v.string()),
})

export const refusal = v.strictObject({ error: v.string() })
