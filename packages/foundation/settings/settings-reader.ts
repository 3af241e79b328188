import * as v from 'valibot'

/**
 * Reads a door's settings out of its environment by a schema, once for each environment: it is one object for as long as an
 * isolate lives, and checking keys and addresses anew cost every request more than its routing. Nothing of a tenant is in it.
 * @returns a reader that throws a ValiError for a bad environment, each time it is asked
 */
export function settingsReader<Schema extends v.GenericSchema>(
  schema: Schema,
): (env: unknown) => v.InferOutput<Schema> {
  const known = new WeakMap<object, { readonly settings: v.InferOutput<Schema> }>()
  return (env) => {
    const before = env instanceof Object ? known.get(env) : undefined
    if (before) return before.settings
    const settings = v.parse(schema, env)
    if (env instanceof Object) known.set(env, { settings })
    return settings
  }
}
