import type { IncomingMessage, ServerResponse } from 'node:http'
import { errors, type Provider } from 'oidc-provider'
import type { Account } from './account.ts'
import { chooseAccountPage, page } from './pages.ts'

const largestForm = 4096

/** Answers the sign-in page: GET shows the accounts, POST signs the chosen one in and goes back to the door. */
export async function chooseAccount(
  provider: Provider,
  accounts: readonly Account[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const interaction = await provider.interactionDetails(request, response)
    if (request.method === 'POST') {
      const chosen = new URLSearchParams(await readForm(request)).get('account')
      const account = accounts.find(({ key }) => key === chosen)
      if (account === undefined)
        return send(response, 422, page('Choose one of the accounts', '<p>Go back and choose.</p>'))
      await forgetSession(provider, interaction.session?.uid)
      delete interaction.session
      interaction.result = { login: { accountId: account.subject, remember: false } }
      await interaction.save(interaction.exp - Math.floor(Date.now() / 1000))
      response.writeHead(303, { location: interaction.returnTo }).end()
      return
    }
    const { redirect_uri: redirectUri } = interaction.params
    const place = typeof redirectUri === 'string' ? new URL(redirectUri).hostname.split('.')[0] : undefined
    send(response, 200, chooseAccountPage(`/choose/${interaction.uid}`, accounts, place))
  } catch (error) {
    if (!(error instanceof errors.OIDCProviderError)) throw error
    send(response, 400, page('This sign-in has ended', '<p>Go back to where you came from and sign in again.</p>'))
  }
}

/** Whoever signed in before in this browser is forgotten: else the provider would ask to sign them out in between. */
async function forgetSession(provider: Provider, uid: string | undefined): Promise<void> {
  const session = uid === undefined ? undefined : await provider.Session.findByUid(uid)
  await session?.destroy()
}

async function readForm(request: IncomingMessage): Promise<string> {
  let form = ''
  for await (const chunk of request) {
    form += String(chunk)
    if (form.length > largestForm) return ''
  }
  return form
}

function send(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
  })
  response.end(html)
}
