/** One field of a page's form, as a browser would send it. */
export interface FieldOn {
  readonly name: string
  readonly kind: 'hidden' | 'text' | 'choice'
  readonly value: string
  /** For a choice: whether it is the one that was made. */
  readonly chosen: boolean
}

const plain = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const attribute = (tag: string, name: string) => plain(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '')

/** Every field of the form on a page: carried unseen, typed in, or to be chosen. */
export function fieldsOn(html: string): readonly FieldOn[] {
  const inputs = [...html.matchAll(/<input( [^>]*)>/g)].map(([, tag = '']): FieldOn => {
    const type = attribute(tag, 'type')
    const kind = type === 'hidden' ? 'hidden' : type === 'radio' || type === 'checkbox' ? 'choice' : 'text'
    const chosen = kind !== 'choice' || / checked/.test(tag)
    return { name: attribute(tag, 'name'), kind, value: attribute(tag, 'value'), chosen }
  })
  const areas = [...html.matchAll(/<textarea( [^>]*)>([^<]*)<\/textarea>/g)].map(
    // A browser drops the first line break in a textarea: it belongs to the markup.
    ([, tag = '', text = '']): FieldOn => ({
      name: attribute(tag, 'name'),
      kind: 'text',
      value: plain(text.replace(/^\n/, '')),
      chosen: true,
    }),
  )
  return [...inputs, ...areas]
}

/** What a browser sends of a page when nothing more is typed. */
export const sentFrom = (html: string): (readonly [string, string])[] =>
  fieldsOn(html)
    .filter(({ chosen }) => chosen)
    .map(({ name, value }) => [name, value] as const)
