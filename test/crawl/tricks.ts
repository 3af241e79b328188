/** What a trick makes of a request: where it is sent, whose cookie goes along, and what else is in it. */
export interface Trick {
  readonly name: string
  /** The host it is sent to, where that is not the right one. */
  readonly host?: 'other' | 'unknown' | 'hub' | 'front door' | 'locality'
  /** Whose session goes along, where it is not the visitor's own; of two, the first counts. */
  readonly cookie?: 'of the other' | 'own, then of the other' | 'of the other, then own'
  /** Only where a whole form is sent: the one that was filled in and sent in the other locality, key and all. */
  readonly form?: 'replayed'
  readonly headers?: (world: TrickWorld) => Readonly<Record<string, string>>
}

/** What tricks are made of: all of it is the other's. */
export interface TrickWorld {
  readonly host: string
  readonly namespace: string
  readonly token: string
  readonly path: string
}

const tomorrow = () => new Date(Date.now() + 86_400_000).toUTCString()

/** Every trick by which somebody might be given what is another's. */
export const tricks = [
  { name: 'none' },
  { name: 'other host', host: 'other' },
  { name: 'host that is nobody’s', host: 'unknown' },
  { name: 'host of the hub', host: 'hub' },
  { name: 'host of the front door', host: 'front door' },
  { name: 'host of a locality', host: 'locality' },
  { name: 'cookie of the other', cookie: 'of the other' },
  { name: 'both cookies, own first', cookie: 'own, then of the other' },
  { name: 'both cookies, other first', cookie: 'of the other, then own' },
  {
    name: 'forwarded host',
    headers: ({ host }) => ({ 'x-forwarded-host': host, forwarded: `host=${host}`, 'x-host': host }),
  },
  {
    name: 'namespace',
    headers: ({ namespace }) => ({
      'x-namespace': namespace,
      'x-namespace-bin': Buffer.from(namespace).toString('base64'),
    }),
  },
  {
    name: 'original url',
    headers: ({ host, path }) => ({
      'x-original-url': `http://${host}${path}`,
      'x-rewrite-url': path,
      'x-original-host': host,
    }),
  },
  {
    name: 'cloudflare’s headers',
    headers: ({ host }) => ({
      'cf-connecting-ip': '127.0.0.1',
      'cf-worker': host,
      'cf-ray': '0',
      'cf-ew-via': '15',
      'cdn-loop': 'cloudflare',
    }),
  },
  {
    name: 'token of the other’s database',
    headers: ({ token, host }) => ({ authorization: `Bearer ${token}`, 'x-turso-token': token, 'x-tenant': host }),
  },
  {
    name: 'cached answer',
    headers: () => ({ 'if-none-match': '*, "1", W/"1"', 'if-modified-since': tomorrow(), range: 'bytes=0-' }),
  },
  { name: 'replayed form', form: 'replayed' },
] as const satisfies readonly Trick[]

export type TrickName = (typeof tricks)[number]['name']
export const trickOf = (name: TrickName): Trick => tricks.find((one) => one.name === name) ?? tricks[0]
