import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const palette = readFileSync(fileURLToPath(new URL('_palette.scss', import.meta.url)), 'utf8')
const coloursIn = (rules: string) =>
  Object.fromEntries(
    [...rules.matchAll(/--(?:kps|govuk)-([\w-]+): (#[0-9a-f]+);/g)].map(([, name, value]) => [name, value]),
  )
const [day = '', night = ''] = palette.split('@media')
const light = coloursIn(day)
const themes = { light, dark: { ...light, ...coloursIn(night) } }

/** The contrast of two colours as WCAG 2.2 has it: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const hex = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

const grounds = ['body-background-colour', 'template-background-colour', 'surface-background-colour', 'tint']
const states = ['tint', 'neutral', 'good', 'care', 'grave']

/** What is read (WCAG 1.4.3: 4.5 to 1), by the grounds it stands on. */
const read: Record<string, readonly string[]> = {
  'text-colour': [...grounds, ...states, 'button-quiet', 'button-quiet-strong'],
  'surface-text-colour': ['surface-background-colour'],
  'secondary-text-colour': grounds,
  heading: grounds,
  'link-colour': grounds,
  'link-hover-colour': grounds,
  'link-visited-colour': grounds,
  'link-active-colour': grounds,
  'error-colour': ['body-background-colour', 'tint'],
  'on-accent': ['accent', 'accent-strong'],
  'on-danger': ['danger', 'danger-strong'],
  'focus-text-colour': ['focus-colour'],
  // The current page in a list of pages.
  'inverse-text-colour': ['link-colour'],
}

/** What is seen and means something (WCAG 1.4.11: 3 to 1). */
const seen: Record<string, readonly string[]> = {
  accent: grounds,
  'input-border-colour': ['body-background-colour', 'tint'],
  'brand-colour': grounds,
  'success-colour': ['body-background-colour', 'good'],
  'error-colour': ['grave'],
  'care-mark': ['care'],
  'secondary-text-colour': ['neutral'],
  danger: ['on-danger'],
  'series-1': ['body-background-colour'],
  'series-2': ['body-background-colour'],
  'series-3': ['body-background-colour'],
  'series-4': ['body-background-colour'],
}

/** Edges and grounds that say nothing by themselves: a word or a shape that is measured above says it. */
const silent = ['border-colour', 'surface-border-colour', 'hover-colour']

for (const [theme, colours] of Object.entries(themes)) {
  const tooClose = (pairs: typeof read, least: number) =>
    Object.entries(pairs).flatMap(([front, backs]) =>
      backs.flatMap((back) => {
        const ratio = contrast(colours[front] ?? '', colours[back] ?? '')
        return ratio >= least ? [] : [`${front} on ${back}: ${ratio.toFixed(2)}`]
      }),
    )
  test(`everything can be read and seen in the ${theme} theme`, () => {
    expect([...tooClose(read, 4.5), ...tooClose(seen, 3)]).toEqual([])
  })
}

test('no colour of the palette goes unmeasured, in either theme', () => {
  const measured = new Set(
    [...Object.entries({ ...read, ...seen }), ...Object.entries(read)].flatMap(([front, backs]) => [front, ...backs]),
  )
  expect(Object.keys(light).filter((name) => !measured.has(name) && !silent.includes(name))).toEqual([])
  expect(Object.keys(coloursIn(night)).filter((name) => !(name in light))).toEqual([])
})
