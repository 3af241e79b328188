import type { Page } from 'playwright-core'

const fields = new Set(['textbox', 'searchbox', 'checkbox', 'radio', 'combobox', 'spinbutton', 'listbox'])
const controls = new Set([...fields, 'button', 'link'])

interface Control {
  readonly role: string
  readonly name: string
  /** The groups and rows around it, outermost first: a screen reader says them on the way in. */
  readonly within: string
  readonly leadsTo: string
}

/** Every control of the page that is open, as a screen reader gets it: read from the browser's own accessibility tree. */
async function readControls(page: Page): Promise<readonly Control[]> {
  const devtools = await page.context().newCDPSession(page)
  const { nodes } = await devtools.send('Accessibility.getFullAXTree')
  await devtools.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '')
  const around = (id: string | undefined): string => {
    const node = id === undefined ? undefined : byId.get(id)
    if (!node) return ''
    const says = /^(group|radiogroup|row|region|form|article|listitem)$/.test(String(node.role?.value))
    return `${around(node.parentId)}${says ? `${textOf(node.name?.value)} > ` : ''}`
  }
  return nodes
    .filter(({ ignored, role }) => !ignored && controls.has(String(role?.value)))
    .map(({ name, parentId, properties, role }) => ({
      role: String(role?.value),
      name: textOf(name?.value),
      within: around(parentId),
      leadsTo: textOf(properties?.find((property) => String(property.name) === 'url')?.value.value),
    }))
}

/** What a screen reader could not tell apart: a control without a name, two fields of one name in one group, one name for two ways. */
export async function confusedNames(page: Page): Promise<readonly string[]> {
  const all = await readControls(page)
  const nameless = all
    .filter(({ name }) => name === '')
    .map(({ role, within }) => `a ${role} without a name in ${within}`)
  const told = new Map<string, Control>()
  const alike = all.flatMap((control) => {
    const { leadsTo, name, role, within } = control
    const key = role === 'link' ? `link ${name}` : `${within}${role} ${name}`
    const before = told.get(key)
    told.set(key, control)
    if (!before || (role === 'link' && before.leadsTo === leadsTo)) return []
    return [`two of one name: ${key} ${leadsTo}`]
  })
  return [...nameless, ...alike]
}
