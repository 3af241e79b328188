import * as v from 'valibot'

/** What a token lets its bearer do, and until when (seconds since 1970). */
export type Grant = { readonly namespace: string; readonly readOnly: boolean; readonly expiresAt: number }

const longestSeconds = 5 * 60
const one = v.strictObject({ ns: v.strictTuple([v.string()]) })
const shared = { exp: v.number(), aud: v.optional(v.never()) }
const claims = v.union([
  v.pipe(
    v.object({ ...shared, p: v.strictObject({ rw: one }) }),
    v.transform(({ p, exp }): Grant => ({ namespace: p.rw.ns[0], readOnly: false, expiresAt: exp })),
  ),
  v.pipe(
    v.object({ ...shared, p: v.strictObject({ ro: one }) }),
    v.transform(({ p, exp }): Grant => ({ namespace: p.ro.ns[0], readOnly: true, expiresAt: exp })),
  ),
  v.pipe(
    v.object({ ...shared, p: v.optional(v.never()), id: v.string(), a: v.picklist(['ro', 'rw']) }),
    v.transform(({ id, a, exp }): Grant => ({ namespace: id, readOnly: a === 'ro', expiresAt: exp })),
  ),
])

/**
 * Reads libsql-server's claims, `p` or the older `id` and `a`, more strictly than it does: one namespace, an end at most five
 * minutes from `latestNow`, no audience. libsql-server takes a token without `p` and `id` for every namespace.
 */
export function grantOf(payload: unknown, latestNow: number): Grant | undefined {
  const read = v.safeParse(claims, payload)
  return read.success && read.output.expiresAt <= latestNow + longestSeconds ? read.output : undefined
}
