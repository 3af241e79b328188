import type { Outcome } from './outcome.ts'
import type { Answered } from './send.ts'

/** What was wrong with an answer. A leak is a byte of somebody else's; all else is not as the policy says. */
export interface Finding {
  readonly kind: 'leak' | 'unexpected'
  readonly what: string
}

export interface Judging {
  readonly expected: Outcome
  /** Gives what of the others' is in a text. */
  readonly foreignIn: (text: string) => readonly string[]
  /** Ids of rows that only the other has: none may be in an answer. */
  readonly foreignIds: readonly string[]
  /** The path that was asked for, with the ids in it, for where an answer leads to. */
  readonly fill: (leads: string) => string
  readonly mayBeKept?: boolean
  /** False for what is no page: the rules for pages do not hold there. */
  readonly isPage?: boolean
}

/** Holds one answer against the policy and looks for anything of anybody else in all of it. */
export function judgeAnswer(
  { status, headers, body }: Answered,
  { expected, foreignIn, foreignIds, fill, isPage = true, mayBeKept = false }: Judging,
): readonly Finding[] {
  const findings: Finding[] = []
  const unexpected = (what: string) => findings.push({ kind: 'unexpected', what })
  if (status !== expected.status) unexpected(`answered ${status} where ${expected.status} was due`)
  const { location } = headers
  if (expected.leads === undefined ? location !== undefined : !leadsThere(location, expected.leads, fill)) {
    unexpected(`leads to ${location} where ${expected.leads ?? 'nowhere'} was due`)
  }
  const cookies = (headers['set-cookie'] ?? []).map(cookieSaid).sort()
  const due = [...(expected.cookies ?? [])].sort()
  if (cookies.join() !== due.join())
    unexpected(`sets ${cookies.join() || 'no cookie'} where ${due.join() || 'none'} was due`)
  if (isPage) {
    if (headers.etag || headers['last-modified']) unexpected('can be kept by a validator')
    if (headers['cache-control'] !== 'no-store' && !(mayBeKept && status === 200)) unexpected('may be kept')
    if (!headers['content-security-policy']?.includes("default-src 'none'"))
      unexpected('has no content security policy')
  }
  const said = Object.entries(headers).flatMap(([name, value]) => (name === 'set-cookie' ? [] : [`${name}: ${value}`]))
  for (const [where, text] of [
    ['body', body],
    ['headers', said.join('\n')],
    ['cookies', (headers['set-cookie'] ?? []).join('\n')],
  ] as const) {
    for (const found of foreignIn(text)) findings.push({ kind: 'leak', what: `${found} in the ${where}` })
    for (const id of foreignIds)
      if (text.includes(id)) findings.push({ kind: 'leak', what: `the other’s ${id} in the ${where}` })
  }
  return findings
}

const leadsThere = (location: string | undefined, due: string | RegExp, fill: (leads: string) => string): boolean =>
  location !== undefined && (typeof due === 'string' ? location === fill(due) : due.test(location))

/** `__Host-session`, or `__Host-session gone` when it is taken away; whatever is not HttpOnly and Secure is named so. */
function cookieSaid(line: string): string {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
  const flags = attributes.map((one) => one.toLowerCase())
  const name = pair.slice(0, pair.indexOf('='))
  const loose = flags.includes('httponly') && flags.includes('secure') && flags.includes('path=/') ? '' : ' loose'
  return `${name}${flags.includes('max-age=0') ? ' gone' : ''}${loose}`
}
