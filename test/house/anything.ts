import fc from 'fast-check'

const path = fc.oneof(
  fc.webPath().map((path) => `/${path}`),
  fc.constantFrom(
    '/',
    '/kowhai-bay',
    '/mi/te-awa',
    '/triage',
    '/cases',
    '/publications',
    '/sign-in/callback',
    '/sign-out',
  ),
  fc
    .tuple(fc.constantFrom('/cases/', '/triage/', '/publications/', '/assets/'), fc.webSegment())
    .map((parts) => parts.join('')),
)
const query = fc.oneof(
  fc.constant(''),
  fc.webQueryParameters().map((query) => `?${query}`),
  fc.constant('?after=%00&language=xx'),
)
const body = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.dictionary(fc.string(), fc.string()).map((form) => new URLSearchParams(form).toString()),
  fc.constantFrom('formKey=x', 'page=check&go=send', 'a=1&a=2', '=', '&&&', 'outcome[]=1', 'people.99.name=x'),
)
const headers = fc.record(
  {
    'accept-language': fc.constantFrom('mi', 'en', '*', 'x'.repeat(200), ';q=9'),
    'content-type': fc.constantFrom('application/x-www-form-urlencoded', 'application/json', ';', 'a'.repeat(500)),
    cookie: fc.constantFrom(
      '__Host-session=',
      `__Host-session=${'A'.repeat(43)}`,
      '__Host-sign-in=x',
      '=;;=',
      'language=zz',
    ),
    'sec-fetch-site': fc.constantFrom('same-origin', 'cross-site', 'none', 'nonsense'),
    'x-forwarded-host': fc.constantFrom('te-awa.localhost', 'elsewhere.test'),
    range: fc.constantFrom('bytes=0-1', 'bytes=9-'),
    'if-none-match': fc.constant('*'),
  },
  { requiredKeys: [] },
)
const method = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'PROPFIND', 'TRACE')

/** Whatever a program that tries doors might send: addresses that are and are not, bodies, headers and methods of every sort. */
export const anything = { path, query, body, headers, method }
