import { type Configuration, interactionPolicy, type JWK } from 'oidc-provider'
import type { Account } from './account.ts'
import { page } from './pages.ts'
import { Records } from './records.ts'

export type Client = {
  readonly id: string
  readonly secret: string
  /** The exact callback addresses of this client that are known beforehand. */
  readonly redirectUris: readonly string[]
  /** Says whether an address that appears later is this client's own, such as the callback of a new locality's host. */
  readonly isOwnCallback?: ((uri: string) => boolean) | undefined
  /** Where a sign-out may lead back to. */
  readonly signedOutUris: readonly string[]
}

export type ProviderKeys = { readonly cookieKey: string; readonly signingKey: JWK }

const minutes = 60

/** The provider's settings: authorization code with PKCE and a client secret, nothing else. */
export function settingsFor(
  accounts: readonly Account[],
  clients: readonly Client[],
  keys: ProviderKeys,
): Configuration {
  const bySubject = new Map(accounts.map((account) => [account.subject, account]))
  return {
    adapter: () => new Records(),
    jwks: { keys: [keys.signingKey] },
    cookies: { keys: [keys.cookieKey] },
    clients: clients.map((client) => ({
      client_id: client.id,
      client_secret: client.secret,
      redirect_uris: [...client.redirectUris],
      post_logout_redirect_uris: [...client.signedOutUris],
      response_types: ['code'],
      grant_types: ['authorization_code'],
    })),
    responseTypes: ['code'],
    scopes: ['openid'],
    claims: { openid: ['sub'] },
    pkce: { required: () => true },
    clientBasedCORS: () => false,
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        logoutSource: (ctx, form) => {
          const button = '<button name="logout" value="yes" form="op.logoutForm">Sign out</button>'
          ctx.body = page('Sign out', `<p>Do you want to sign out of the stand-in provider too?</p>${form}${button}`)
        },
        postLogoutSuccessSource: (ctx) => {
          ctx.body = page('You are signed out', '<p>You can close this page.</p>')
        },
      },
    },
    interactions: { url: (_, interaction) => `/choose/${interaction.uid}`, policy: alwaysAsk() },
    // The clients are this project's own doors: there is nothing to consent to.
    loadExistingGrant: async ({ oidc }) => {
      const accountId = oidc.session?.accountId
      const clientId = oidc.client?.clientId
      if (accountId === undefined || clientId === undefined) return undefined
      const grant = new oidc.provider.Grant({ accountId, clientId })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
    findAccount: (_, subject) => {
      return bySubject.has(subject) ? { accountId: subject, claims: () => ({ sub: subject }) } : undefined
    },
    renderError: (ctx, out) => {
      ctx.type = 'html'
      ctx.body = page('That did not work', `<p>Go back to where you came from and sign in again. (${out.error})</p>`)
    },
    ttl: {
      AccessToken: 5 * minutes,
      AuthorizationCode: 1 * minutes,
      Grant: 60 * minutes,
      IdToken: 5 * minutes,
      Interaction: 10 * minutes,
      Session: 60 * minutes,
    },
  }
}

/** Every sign-in asks who it is, so that two demo people can follow each other in one browser. */
function alwaysAsk(): interactionPolicy.Prompt[] {
  const { Check, base } = interactionPolicy
  const policy = base()
  const ask = new Check('always', 'Each sign-in chooses an account', ({ oidc }) => {
    return oidc.result?.login === undefined ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT
  })
  policy.get('login')?.checks.add(ask)
  return policy
}
