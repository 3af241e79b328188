import type { Grant } from './claims.ts'
import { RequestFailure, unauthorized } from './failures.ts'
import type { Namespace } from './namespace.ts'
import { isNamespaceName } from './namespace-name.ts'
import type { Namespaces } from './namespaces.ts'
import type { TokenVerifier } from './token-verifier.ts'

export type Admitted = { readonly namespace: Namespace; readonly grant: Grant }

/**
 * Lets a bearer in to the one namespace the token is for. Throws a RequestFailure: 401 alike for every token that does not open
 * this name, whether or not such a namespace exists, and 404 only to whoever holds a valid token for one that does not.
 */
export async function admit(
  { name, authorization }: { name: string; authorization: string | undefined },
  namespaces: Namespaces,
  serverVerifier: TokenVerifier,
): Promise<Admitted> {
  if (!isNamespaceName(name)) throw unauthorized()
  const token = /^Bearer ([\w.-]{1,4096})$/i.exec(authorization ?? '')?.[1]
  if (token === undefined) throw unauthorized()
  const namespace = namespaces.find(name)
  const verifier = namespace?.verifier ?? serverVerifier
  const grant = verifier.remembered(token) ?? (await verifier.verify(token))
  if (grant?.namespace !== name) throw unauthorized()
  if (namespace === undefined) throw new RequestFailure(404, 'Namespace does not exist')
  return { namespace, grant }
}
