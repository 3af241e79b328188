export interface Migration {
  readonly name: string
  /** SHA-256 of the SQL file, hexadecimal. */
  readonly checksum: string
  readonly statements: readonly string[]
  /** What a database looks like after it, its triggers included (`fingerprintOf`). */
  readonly fingerprint: string
}

export interface Trigger {
  readonly name: string
  readonly sql: string
}
