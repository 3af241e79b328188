import type { IncomingMessage, ServerResponse } from 'node:http'
import { Admin } from './admin.ts'
import { sendRefusal } from './answer.ts'
import { RequestFailure } from './failures.ts'
import { listen, stop } from './listen.ts'
import { Namespaces } from './namespaces.ts'
import { Observation } from './observation.ts'
import { answer } from './routes.ts'
import { Streams } from './streams.ts'
import { TokenVerifier } from './token-verifier.ts'

const atOnce = 128

export type DatabaseServerOptions = {
  /** Where the databases lie; made if it is not there. */
  readonly folder: string
  /** 0 takes any free port. */
  readonly port: number
  /** At least 16 characters; opens the routes that make and remove namespaces. */
  readonly adminKey: string
  /** One or more Ed25519 keys, PEM blocks `PUBLIC KEY`. A namespace made with its own `jwt_key` does not take these. */
  readonly authPublicKeyPem: string
  readonly logStatements?: boolean
}

export type DatabaseServer = Omit<Observation, 'arrive' | 'came' | 'ran'> & {
  /** `http://127.0.0.1:<port>`; the admin routes stand under it. */
  readonly url: string
  readonly port: number
  /** What `@libsql/client/web` takes as `url` for one namespace. The slash at its end matters. */
  urlOf(namespace: string): string
  close(): Promise<void>
}

/**
 * Starts a libSQL server for this machine: Hrana 2 and 3 in JSON over HTTP, libsql-server's tokens and admin routes, one file per
 * namespace. Rejects when the port is in use, the folder cannot be made, or a key is none.
 *
 * One thing it cannot withstand: SQL that answers text which is not UTF-8 (`char(55296)`, `cast(x'ff' as text)`) ends the whole
 * process, since the native engine (libsql 0.5) panics on it. No form of request does so by itself, but a statement that takes
 * such text out of a value can: `json_extract` over JSON that holds half of a surrogate pair is one.
 */
export async function startDatabaseServer(options: DatabaseServerOptions): Promise<DatabaseServer> {
  const serverVerifier = new TokenVerifier(options.authPublicKeyPem)
  const namespaces = new Namespaces(options.folder, serverVerifier)
  const streams = new Streams()
  const observation = new Observation(options.logStatements ?? false)
  const admin = new Admin(options.adminKey, namespaces, streams)
  const parts = { admin, namespaces, observation, serverVerifier, streams }
  let open = 0

  const listener = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    open += 1
    try {
      if (open > atOnce) throw new RequestFailure(429, 'Too many requests at once')
      await answer(parts, request, response)
    } catch (thrown) {
      sendRefusal(response, thrown)
    } finally {
      open -= 1
    }
  }

  const { port, servers } = await listen(options.port, (request, response) => void listener(request, response))
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    port,
    urlOf: (namespace) => `${url}/${namespace}/`,
    requests: (namespace) => observation.requests(namespace),
    statements: (namespace) => observation.statements(namespace),
    arrivals: () => observation.arrivals(),
    clearLog: () => observation.clearLog(),
    logStatements: (on) => observation.logStatements(on),
    setDelay: (milliseconds) => observation.setDelay(milliseconds),
    failNext: (count, fault, namespace) => observation.failNext(count, fault, namespace),
    hold: () => observation.hold(),
    close: async () => {
      await stop(servers)
      streams.close()
      namespaces.close()
    },
  }
}
