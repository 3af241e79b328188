import fc from 'fast-check'

const tricks: Readonly<Record<string, readonly string[]>> = {
  'x-namespace': ['default', '../x', 'hub'],
  'x-forwarded-host': ['te-awa.localhost', 'hub.localhost'],
  'x-forwarded-for': ['127.0.0.1', '::1, 10.0.0.1'],
  'x-original-url': ['/triage', '/v1/namespaces'],
  'x-http-method-override': ['DELETE', 'PUT'],
  'content-encoding': ['gzip', 'br', 'deflate, gzip', 'zz'],
  'content-type': [
    'application/json',
    'application/x-www-form-urlencoded; charset=utf-7',
    'a/b/c',
    ';',
    'x'.repeat(2_000),
  ],
  accept: ['application/json', '*/*;q=9', 'x'.repeat(4_000)],
  cookie: ['__Host-session=', '=;;=', `__Host-session=${'A'.repeat(43)}; __Host-session=b`, `a=${'b'.repeat(6_000)}`],
  range: ['bytes=0-', 'bytes=9-1', 'lines=1'],
  expect: ['nothing'],
  'if-none-match': ['*', '""'],
  'sec-fetch-site': ['cross-site', 'none', 'same-origin', 'x'],
  origin: ['null', 'https://elsewhere.test', 'http://te-awa.localhost'],
}

/** Headers that say something else than is so, or that another server would trust: seldom many at once, or they would hide each other. */
export const headerTricks = fc
  .array(
    fc
      .constantFrom(...Object.entries(tricks))
      .chain(([name, values]) => fc.tuple(fc.constant(name), fc.constantFrom(...values))),
    { maxLength: 3, size: 'xsmall' },
  )
  .map((pairs): Readonly<Record<string, string>> => Object.fromEntries(pairs))
