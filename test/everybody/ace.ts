import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import * as v from 'valibot'
import type { Finding } from './finding.ts'

// The engine alone, as a script for a browser: the package around it fetches its rules from elsewhere.
const source = readFileSync(createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'), 'utf8')

const result = v.object({
  ruleId: v.string(),
  value: v.tuple([v.string(), v.string()]),
  message: v.string(),
  snippet: v.string(),
})
const report = v.object({ results: v.array(result) })

/** What IBM's engine finds on the page that is open, by WCAG 2.2 AA. What it passes is left out. */
export async function askAce(page: Page): Promise<readonly Finding[]> {
  await page.evaluate(source)
  const asked = `new ace.Checker().check(document, ['WCAG_2_2']).then(({ results }) => ({
    results: results.filter(({ value }) => value[1] !== 'PASS')
      .map(({ ruleId, value, message, snippet }) => ({ ruleId, value, message, snippet })) }))`
  return v.parse(report, await page.evaluate(asked)).results.map(({ ruleId, value, message, snippet }) => ({
    engine: 'ace',
    says: value.join() === 'VIOLATION,FAIL' ? 'violation' : 'unsure',
    rule: ruleId,
    where: snippet,
    because: message,
  }))
}
