import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { RequestFailure } from './failures.ts'
import { Namespace } from './namespace.ts'
import { isNamespaceName } from './namespace-name.ts'
import { TokenVerifier } from './token-verifier.ts'

const settingsSchema = v.strictObject({ durability_mode: v.literal('strong'), jwt_key: v.nullable(v.string()) })
export type Settings = v.InferOutput<typeof settingsSchema>

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
    const { jwt_key } = this.settings(name)
    const verifier = jwt_key === null ? this.#serverVerifier : new TokenVerifier(jwt_key)
    const namespace = new Namespace(name, this.#file(name, 'db'), verifier)
    this.#open.set(name, namespace)
    return namespace
  }

  /** What was settled when the namespace was created. Throws where the file was tampered with: nobody gets in then. */
  settings(name: string): Settings {
    return v.parse(settingsSchema, JSON.parse(readFileSync(this.#file(name, 'json'), 'utf8')))
  }

  /** Makes an empty database. Throws a RequestFailure: 400 for a key that is none, 409 when the name is taken. */
  create(name: string, settings: Settings): void {
    try {
      if (settings.jwt_key !== null) new TokenVerifier(settings.jwt_key)
    } catch {
      throw new RequestFailure(400, 'jwt_key is not an Ed25519 public key')
    }
    if (existsSync(this.#file(name, 'json')) || existsSync(this.#file(name, 'db'))) {
      throw new RequestFailure(409, 'The namespace already exists')
    }
    writeFileSync(this.#file(name, 'json'), JSON.stringify(settings), { flag: 'wx', mode: 0o600 })
    this.find(name)?.checkpoint()
  }

  /** Closes a namespace and removes its files; the one that says it exists goes last, so that a broken delete can be repeated. */
  delete(name: string): void {
    this.#open.get(name)?.close()
    this.#open.delete(name)
    for (const ending of ['db-wal', 'db-shm', 'db', 'json']) rmSync(this.#file(name, ending), { force: true })
  }

  close(): void {
    this.#closed = true
    for (const namespace of this.#open.values()) namespace.close()
    this.#open.clear()
  }

  #file(name: string, ending: string): string {
    if (!isNamespaceName(name)) throw new RequestFailure(400, 'Invalid namespace name')
    return join(this.#folder, `${name}.${ending}`)
  }
}
