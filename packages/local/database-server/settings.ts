import * as v from 'valibot'

/** What is settled for one namespace, as its file keeps it and the admin API shows it. Durability is strong, always. */
export const settings = v.strictObject({
  durability_mode: v.literal('strong'),
  jwt_key: v.nullable(v.string()),
  block_reads: v.optional(v.boolean(), false),
  block_writes: v.optional(v.boolean(), false),
  block_reason: v.optional(v.nullable(v.string()), null),
})
export type Settings = v.InferOutput<typeof settings>

const oneObject = v.custom<object>((body) => typeof body === 'object' && body !== null && !Array.isArray(body))

/** The body of `create`. */
export const createBody = v.pipe(
  oneObject,
  v.strictObject({
    jwt_key: v.nullish(v.string(), null),
    durability_mode: v.optional(v.literal('strong'), 'strong'),
    allow_attach: v.optional(v.literal(false)),
  }),
)

/**
 * The body of `POST config`, with libsql-server's edge: what is left out of `jwt_key`, `block_reason` and `allow_attach` is reset, and
 * both blocks must be there. What this server does not have (sizes, heartbeats, time limits) may only be none.
 */
export const configBody = v.pipe(
  oneObject,
  v.strictObject({
    block_reads: v.boolean(),
    block_writes: v.boolean(),
    block_reason: v.nullish(v.string(), null),
    jwt_key: v.nullish(v.string(), null),
    allow_attach: v.optional(v.literal(false)),
    durability_mode: v.nullish(v.literal('strong')),
    max_db_size: v.nullish(v.string()),
    heartbeat_url: v.nullish(v.null()),
    txn_timeout_s: v.nullish(v.null()),
  }),
)

/** The body of `fork`: none, or with a moment to go back to, which needs a backup service that this server does not have. */
export const forkBody = v.pipe(oneObject, v.strictObject({ timestamp: v.nullish(v.string()) }))
