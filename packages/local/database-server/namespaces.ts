import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { copyDatabase } from './copy-database.ts'
import { writeEmptyDatabase } from './empty-database.ts'
import { RequestFailure } from './failures.ts'
import { Namespace } from './namespace.ts'
import { isNamespaceName } from './namespace-name.ts'
import { type Settings, settings } from './settings.ts'
import { TokenVerifier } from './token-verifier.ts'

/** The namespaces of one folder. `<name>.json` says that a namespace exists and whose keys open it; `<name>.db` is its database. */
export class Namespaces {
  readonly #folder: string
  readonly #serverVerifier: TokenVerifier
  readonly #open = new Map<string, Namespace>()
  #closed = false

  constructor(folder: string, serverVerifier: TokenVerifier) {
    this.#folder = folder
    this.#serverVerifier = serverVerifier
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  }

  /** The namespace of this name, or undefined when there is none. */
  find(name: string): Namespace | undefined {
    const open = this.#open.get(name)
    if (open !== undefined) return open
    if (this.#closed || !isNamespaceName(name) || !existsSync(this.#file(name, 'json'))) return undefined
    const settled = this.settings(name)
    const verifier = settled.jwt_key === null ? this.#serverVerifier : new TokenVerifier(settled.jwt_key)
    const namespace = new Namespace(name, this.#file(name, 'db'), verifier, settled)
    this.#open.set(name, namespace)
    return namespace
  }

  /** What is settled for a namespace. Throws where the file was tampered with: nobody gets in then. */
  settings(name: string): Settings {
    return v.parse(settings, JSON.parse(readFileSync(this.#file(name, 'json'), 'utf8')))
  }

  /** Makes an empty database. Throws a RequestFailure of status 400 for a key that is none, and when the name is taken. */
  create(name: string, settled: Settings): void {
    demandKey(settled)
    this.#demandFree(name)
    writeEmptyDatabase(this.#file(name, 'db'))
    writeFileSync(this.#file(name, 'json'), JSON.stringify(settled), { flag: 'wx', mode: 0o600 })
  }

  /** Settles it anew; who was admitted before meets the new settings with the next statement. Throws a RequestFailure for a key that is none. */
  settle(name: string, settled: Settings): void {
    demandKey(settled)
    writeFileSync(this.#file(name, 'new'), JSON.stringify(settled), { mode: 0o600 })
    renameSync(this.#file(name, 'new'), this.#file(name, 'json'))
    this.#open
      .get(name)
      ?.settle(settled, settled.jwt_key === null ? this.#serverVerifier : new TokenVerifier(settled.jwt_key))
  }

  /** Copies a database as this moment sees it, its settings with it. Throws a RequestFailure of status 400 when the name is taken. */
  fork(from: string, to: string): void {
    this.#demandFree(to)
    const settled = this.settings(from)
    copyDatabase(this.#file(from, 'db'), this.#file(to, 'db'))
    writeFileSync(this.#file(to, 'json'), JSON.stringify(settled), { flag: 'wx', mode: 0o600 })
  }

  /** Closes a namespace and removes its files; the one that says it exists goes last, so that a broken delete can be repeated. */
  delete(name: string): void {
    this.#open.get(name)?.close()
    this.#open.delete(name)
    for (const ending of ['db-wal', 'db-shm', 'db', 'new', 'json']) rmSync(this.#file(name, ending), { force: true })
  }

  close(): void {
    this.#closed = true
    for (const namespace of this.#open.values()) namespace.close()
    this.#open.clear()
  }

  #demandFree(name: string): void {
    if (existsSync(this.#file(name, 'json'))) throw new RequestFailure(400, `Namespace \`${name}\` already exists`)
  }

  #file(name: string, ending: string): string {
    if (!isNamespaceName(name)) throw new RequestFailure(400, 'Invalid namespace name')
    return join(this.#folder, `${name}.${ending}`)
  }
}

function demandKey({ jwt_key }: Settings): void {
  try {
    if (jwt_key !== null) new TokenVerifier(jwt_key)
  } catch {
    throw new RequestFailure(400, 'jwt_key is not an Ed25519 public key')
  }
}
