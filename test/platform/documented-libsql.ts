import * as v from 'valibot'

/*
 * The admin API of libsql-server, as its source has it (libsql-server/src/http/admin/mod.rs, read at f8fb14f; its documents name
 * three of these routes). What the source does not read is refused, so that we send nothing it would pass over.
 */

const durability = v.picklist(['extra', 'strong', 'relaxed', 'off'])

const createBody = v.strictObject({
  dump_url: v.optional(v.string()),
  max_db_size: v.optional(v.string()),
  heartbeat_url: v.optional(v.string()),
  bottomless_db_id: v.optional(v.string()),
  jwt_key: v.optional(v.string()),
  txn_timeout_s: v.optional(v.number()),
  max_row_size: v.optional(v.number()),
  allow_attach: v.optional(v.boolean()),
  durability_mode: v.optional(durability),
})

const config = v.strictObject({
  block_reads: v.boolean(),
  block_writes: v.boolean(),
  block_reason: v.optional(v.nullable(v.string())),
  max_db_size: v.optional(v.nullable(v.string())),
  heartbeat_url: v.optional(v.nullable(v.string())),
  jwt_key: v.optional(v.nullable(v.string())),
  allow_attach: v.optional(v.boolean()),
  txn_timeout_s: v.optional(v.nullable(v.number())),
  durability_mode: v.optional(v.nullable(durability)),
})

const none = v.literal('')
const json = <Schema extends v.GenericSchema>(schema: Schema) => v.pipe(v.string(), v.parseJson(), schema)

/** Each route with the body that it reads. Without one, `fork` copies the newest and `DELETE` prunes the backups too. */
export const routes: readonly (readonly [method: string, path: RegExp, body: v.GenericSchema])[] = [
  ['POST', /^\/v1\/namespaces\/[^/]+\/create$/, json(createBody)],
  ['POST', /^\/v1\/namespaces\/[^/]+\/fork\/[^/]+$/, v.union([none, json(v.strictObject({ timestamp: v.string() }))])],
  ['GET', /^\/v1\/namespaces\/[^/]+\/config$/, none],
  ['POST', /^\/v1\/namespaces\/[^/]+\/config$/, json(config)],
  ['DELETE', /^\/v1\/namespaces\/[^/]+$/, v.union([none, json(v.strictObject({ keep_backup: v.boolean() }))])],
]

/** What `GET config` answers. */
export const configAnswer = v.required(config)
