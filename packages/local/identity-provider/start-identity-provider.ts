import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Provider } from 'oidc-provider'
import type { Account } from './account.ts'
import { chooseAccount } from './choose-account.ts'
import { type Client, type ProviderKeys, settingsFor } from './settings.ts'

export type IdentityProviderOptions = ProviderKeys & {
  readonly port: number
  /** `http://localhost:<port>`. */
  readonly issuer: string
  readonly accounts: readonly Account[]
  readonly clients: readonly Client[]
}

export type IdentityProvider = { readonly issuer: string; close(): Promise<void> }

/**
 * Starts the stand-in OpenID provider of this machine, on 127.0.0.1. For one machine only: whoever reaches it may sign in as any
 * account without a password. Rejects when the port is in use.
 */
export async function startIdentityProvider(options: IdentityProviderOptions): Promise<IdentityProvider> {
  const provider = new Provider(options.issuer, settingsFor(options.accounts, options.clients, options))
  allowLaterCallbacks(provider, options.clients)
  const protocol = provider.callback()
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const isChoice = request.url?.startsWith('/choose/') === true
    await (isChoice ? chooseAccount(provider, options.accounts, request, response) : protocol(request, response))
  }
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error('identity provider:', error)
      response.destroy()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port: options.port }, resolve)
  })
  return {
    issuer: options.issuer,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Hosts of localities appear while this runs: oidc-provider's documented way to let a client's callbacks follow a pattern. */
function allowLaterCallbacks(provider: Provider, clients: readonly Client[]): void {
  const { prototype } = provider.Client
  const known = prototype.redirectUriAllowed
  prototype.redirectUriAllowed = function redirectUriAllowed(uri) {
    const client = clients.find(({ id }) => id === this.clientId)
    return known.call(this, uri) || client?.isOwnCallback?.(uri) === true
  }
}
