/**
 * Where databases live: one contract, kept alike by every kind of platform (decision 0023). Each call ends within ten
 * seconds; what a platform does not do as asked is a Fault, and asking again is always safe.
 */
export interface Platform {
  /** The name of the kind: `libsql-server` (also the local server) or `turso`. */
  readonly kind: 'libsql-server' | 'turso'
  /** Makes an empty database with strong durability; again changes nothing ("exists" is success). */
  create(namespace: string): Promise<void>
  /** Removes it; one that is gone already is success. */
  remove(namespace: string): Promise<void>
  /** Copies a whole database into a NEW namespace, as one moment saw it. Refuses (Fault) when `to` exists. */
  copy(from: string, to: string): Promise<void>
  /** Refuses every statement (reads and writes) on it from now on, or no longer. */
  block(namespace: string, isBlocked: boolean): Promise<void>
  exists(namespace: string): Promise<boolean>
  /** Address and a token for that namespace alone, five minutes. */
  open(namespace: string, now?: Date): Promise<OpenDatabase>
  /** What the platform itself may still have of a removed database, for certificates and the page that shows hosting. */
  readonly keeps: Keeps
}

export interface OpenDatabase {
  readonly url: string
  readonly token: string
  /** Epoch milliseconds. */
  readonly expiresAt: number
}

export interface Keeps {
  /** How long it may keep a removed database. */
  readonly afterRemovalDays: number
  /** How far back it could bring a database to. */
  readonly pointInTimeDays: number
  /** Where the data lies, in words. */
  readonly region: string
}
