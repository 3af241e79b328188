import axe from 'axe-core'
import type { Page } from 'playwright-core'
import * as v from 'valibot'
import type { Finding } from './finding.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const node = v.object({ html: v.string(), failureSummary: v.optional(v.string(), '') })
const results = v.array(v.object({ id: v.string(), nodes: v.array(node) }))
const answer = v.object({ violations: results, incomplete: results })

/** What axe finds on the page that is open: by every rule of WCAG 2.2 AA and its best practices, or by the rules that are named. */
export async function askAxe(page: Page, rules?: readonly string[]): Promise<readonly Finding[]> {
  const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags }
  const options = {
    runOnly,
    rules: { 'target-size': { enabled: !rules } },
    resultTypes: ['violations', 'incomplete'],
    iframes: false,
    // No rule that is asked for reads style sheets as text: without this it fetches them again for each page.
    preload: { assets: ['media'] },
  }
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source)
  const found = v.parse(
    answer,
    await page.evaluate(
      `axe.run(document, ${JSON.stringify(rules ? { runOnly, iframes: false, preload: false } : options)})`,
    ),
  )
  const list = (says: Finding['says'], each: v.InferOutput<typeof results>): Finding[] =>
    each.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => ({
        engine: 'axe',
        says,
        rule: id,
        where: html,
        because: failureSummary,
      })),
    )
  return [...list('violation', found.violations), ...list('unsure', found.incomplete)]
}
