/** The hidden fields of the form of a page that is sent to this path, as a browser would send them. */
export function hiddenIn(page: string, path: string): Readonly<Record<string, string>> {
  const form = page.split('<form').find((each) => each.includes(`action="${path}"`)) ?? ''
  const fields = [...(form.split('</form>')[0]?.matchAll(/<input[^>]*type="hidden"[^>]*>/g) ?? [])].map(([field]) => {
    const of = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(field)?.[1] ?? ''
    return [of('name'), of('value')] as const
  })
  return Object.fromEntries(fields)
}
