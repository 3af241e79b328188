/** A request as it goes over the wire, with a cookie, a form and the address it comes from (as an edge would say it) when there are any. */
export function rawRequest(
  host: string,
  path: string,
  {
    cookie,
    form,
    from,
  }: { readonly cookie?: string; readonly form?: Readonly<Record<string, string>>; readonly from?: string } = {},
): string {
  const body = form === undefined ? '' : new URLSearchParams(form).toString()
  const lines = [
    `${form === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1`,
    `host: ${host}`,
    'accept-language: en',
    ...(cookie === undefined ? [] : [`cookie: ${cookie}`]),
    ...(from === undefined ? [] : [`cf-connecting-ip: ${from}`]),
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
