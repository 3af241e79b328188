import { createHash, generateKeyPairSync } from 'node:crypto'
import { choosePorts } from '@kps/local/ports'
import { decodeJwt } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type IdentityProvider, startIdentityProvider } from './index.ts'

const callback = 'http://te-awa.localhost:8787/sign-in/callback'
const later = 'http://new-place.localhost:8787/sign-in/callback'
const isOwnCallback = (uri: string) => uri === later
const verifier = 'a'.repeat(43)
const accounts = [
  { key: 'one', subject: 'subject-one', place: 'te-awa', role: 'coordinator', name: 'Hēni <Waiharuru>' },
  { key: 'two', subject: 'subject-two', place: 'hub', role: 'hub analyst', name: 'Mere Tūīfield' },
]
let provider: IdentityProvider

beforeAll(async () => {
  const port = (await choosePorts(0)).identityProvider
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  provider = await startIdentityProvider({
    port,
    issuer: `http://localhost:${port}`,
    accounts,
    clients: [{ id: 'locality', secret: 's'.repeat(32), redirectUris: [callback], signedOutUris: [], isOwnCallback }],
    cookieKey: 'c'.repeat(32),
    signingKey: { ...privateKey.export({ format: 'jwk' }), kty: 'RSA', use: 'sig', alg: 'RS256' },
  })
})

afterAll(() => provider?.close())

/** A browser as far as this needs one: it keeps cookies and follows redirects only when told. */
function browser() {
  const cookies = new Map<string, string>()
  return async (url: string, form?: Record<string, string>) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const body = form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }
    const response = await fetch(url, { redirect: 'manual', headers: { cookie }, ...body })
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    const location = response.headers.get('location')
    return {
      status: response.status,
      to: location === null ? '' : new URL(location, url).href,
      text: await response.text(),
    }
  }
}

function askToSignIn(redirectUri = callback, challenge: string | undefined = hash(verifier)): string {
  const url = new URL('/auth', provider.issuer)
  const parameters = { client_id: 'locality', response_type: 'code', scope: 'openid', redirect_uri: redirectUri }
  for (const [name, value] of Object.entries({ ...parameters, state: 'state', nonce: 'nonce' })) {
    url.searchParams.set(name, value)
  }
  if (challenge !== undefined) {
    url.searchParams.set('code_challenge', challenge)
    url.searchParams.set('code_challenge_method', 'S256')
  }
  return url.href
}

const hash = (text: string) => createHash('sha256').update(text).digest('base64url')

async function signIn(visit: ReturnType<typeof browser>, account: string): Promise<string> {
  const asked = await visit(askToSignIn())
  const chosen = await visit(asked.to, { account })
  const back = await visit(chosen.to)
  expect(back.to).toContain(callback)
  const code = new URL(back.to).searchParams.get('code') ?? ''
  const response = await fetch(new URL('/token', provider.issuer), {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`locality:${'s'.repeat(32)}`)}` },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: callback,
      code_verifier: verifier,
    }),
  })
  const { id_token: token } = Object(await response.json())
  return decodeJwt(String(token)).sub ?? ''
}

test('whoever is chosen is who the door is told of, by an opaque subject', async () => {
  expect(await signIn(browser(), 'one')).toBe('subject-one')
})

test('two people follow each other in one browser, and each sign-in asks', async () => {
  const visit = browser()
  expect(await signIn(visit, 'one')).toBe('subject-one')
  expect(await signIn(visit, 'two')).toBe('subject-two')
})

test('the page says what it is, needs no script and shows names as text', async () => {
  const visit = browser()
  const { text } = await visit((await visit(askToSignIn())).to)
  expect(text).toContain('stand-in identity provider')
  expect(text).toContain('Hēni &#60;Waiharuru&#62;')
  expect(text).not.toContain('<script')
  expect(text.indexOf('te-awa')).toBeLessThan(text.indexOf('hub analyst'))
})

test('an address that was not registered is never sent to', async () => {
  const { status, to } = await browser()(askToSignIn('http://elsewhere.localhost:8787/sign-in/callback'))
  expect([status, to]).toEqual([400, ''])
})

test('a locality that appears while this runs is sent to by the pattern of its client', async () => {
  const { status, to } = await browser()(askToSignIn(later))
  expect([status, to]).toEqual([303, expect.stringContaining('/choose/')])
})

test('a sign-in without PKCE is refused', async () => {
  const { to } = await browser()(askToSignIn(callback, ''))
  expect(to).toContain('error=invalid_request')
})

test('an unknown account, and a choice without a sign-in, are refused in plain words', async () => {
  const visit = browser()
  const asked = await visit(askToSignIn())
  expect((await visit(asked.to, { account: 'nobody' })).status).toBe(422)
  expect((await browser()(asked.to, { account: 'one' })).status).toBe(400)
})
