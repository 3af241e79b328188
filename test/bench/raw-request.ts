/** A request as it goes over the wire, with a cookie and a form when there are any. */
export function rawRequest(
  host: string,
  path: string,
  { cookie, form }: { readonly cookie?: string; readonly form?: Readonly<Record<string, string>> } = {},
): string {
  const body = form === undefined ? '' : new URLSearchParams(form).toString()
  const lines = [
    `${form === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1`,
    `host: ${host}`,
    'accept-language: en',
    ...(cookie === undefined ? [] : [`cookie: ${cookie}`]),
    ...(form === undefined
      ? []
      : [
          'content-type: application/x-www-form-urlencoded',
          'sec-fetch-site: same-origin',
          `origin: http://${host}`,
          `content-length: ${Buffer.byteLength(body)}`,
        ]),
  ]
  return `${lines.join('\r\n')}\r\n\r\n${body}`
}
