import { Failure } from '@kps/foundation/failures'
import * as oauth from 'oauth4webapi'
import { openTransaction, sealTransaction, type Transaction } from './transaction.ts'

/** One OpenID provider and this door's registration with it. */
export interface Provider {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** This host's own callback address, exactly as registered. */
  readonly redirectUri: string
}

/** Whom the provider vouches for. */
export interface Vouched {
  readonly issuer: string
  readonly subject: string
  /** What the door sent along when this sign-in began: it comes back sealed, in the same browser. */
  readonly carried?: string | undefined
}

const failed = () => new Failure('not-signed-in', 'signIn.failed.title')

/**
 * Starts a sign-in: authorization code with PKCE, state and nonce.
 * @param cookieKey 32 bytes that seal the transaction into a cookie of ten minutes
 * @param carried what this sign-in is for, when it is for more than itself; then the provider asks who is there, also when
 *   somebody is signed in with it already
 */
export async function beginSignIn(
  provider: Provider,
  cookieKey: Uint8Array,
  carried?: string,
): Promise<{ readonly location: string; readonly transaction: string }> {
  const server = await discover(provider)
  const transaction: Transaction = {
    verifier: oauth.generateRandomCodeVerifier(),
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    redirectUri: provider.redirectUri,
    issuer: provider.issuer,
    ...(carried !== undefined && { carried }),
  }
  const location = new URL(server.authorization_endpoint ?? '')
  location.search = new URLSearchParams({
    client_id: provider.clientId,
    redirect_uri: provider.redirectUri,
    response_type: 'code',
    scope: 'openid',
    code_challenge: await oauth.calculatePKCECodeChallenge(transaction.verifier),
    code_challenge_method: 'S256',
    state: transaction.state,
    nonce: transaction.nonce,
    ...(carried !== undefined && { prompt: 'login' }),
  }).toString()
  return { location: location.href, transaction: await sealTransaction(transaction, cookieKey) }
}

/**
 * Finishes a sign-in at the callback: state, code, PKCE, the ID token's signature, issuer, audience, nonce and times. The
 * provider is the one at which it was begun, whatever the callback says, so that no other can answer in its place.
 * @param providers those that this door knows
 * @throws Failure not-signed-in for anything that does not fit, without saying what
 */
export async function finishSignIn(
  providers: readonly Provider[],
  cookieKey: Uint8Array,
  transactionCookie: string | undefined,
  callback: URL,
): Promise<Vouched> {
  const transaction = await openTransaction(transactionCookie, cookieKey)
  const provider = providers.find(
    ({ issuer, redirectUri }) => issuer === transaction?.issuer && redirectUri === transaction.redirectUri,
  )
  if (!transaction || !provider) throw failed()
  try {
    const server = await discover(provider)
    const client: oauth.Client = { client_id: provider.clientId }
    const parameters = oauth.validateAuthResponse(server, client, callback, transaction.state)
    const answer = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      oauth.ClientSecretPost(provider.clientSecret),
      parameters,
      provider.redirectUri,
      transaction.verifier,
      overHttp(provider),
    )
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, answer, {
      expectedNonce: transaction.nonce,
      requireIdToken: true,
    })
    await oauth.validateApplicationLevelSignature(server, answer, overHttp(provider))
    const claims = oauth.getValidatedIdTokenClaims(tokens)
    if (!claims) throw failed()
    return { issuer: provider.issuer, subject: claims.sub, carried: transaction.carried }
  } catch (error) {
    if (error instanceof oauth.ResponseBodyError || error instanceof oauth.AuthorizationResponseError) throw failed()
    if (error instanceof oauth.OperationProcessingError || error instanceof oauth.UnsupportedOperationError)
      throw failed()
    throw error
  }
}

async function discover(provider: Provider): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(provider.issuer)
  const response = await oauth.discoveryRequest(issuer, { algorithm: 'oidc', ...overHttp(provider) })
  return oauth.processDiscoveryResponse(issuer, response)
}

/** Plain http is for a provider on this very machine only. */
function overHttp(provider: Provider) {
  const { hostname, protocol } = new URL(provider.issuer)
  const local = protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1')
  return { [oauth.allowInsecureRequests]: local }
}
