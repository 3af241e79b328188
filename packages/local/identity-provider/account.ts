/** Somebody who can sign in at the stand-in provider. `place` is a locality's host label or `hub`. */
export type Account = {
  readonly key: string
  /** The opaque `sub` the doors get. */
  readonly subject: string
  readonly name: string
  readonly place: string
  readonly role: string
}
