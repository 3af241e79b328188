import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { disagreements, languages } from '@kps/foundation/language'
import * as charts from '@kps/web-kit/charts'
import * as content from '@kps/web-kit/content'
import * as forms from '@kps/web-kit/forms'
import * as page from '@kps/web-kit/page'
import { expect, test } from 'vitest'
import { kitchen, kitchenPageNames, kitchenPath } from './index.ts'
import { kitchenWords } from './words.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

test('every component of the kit stands in the kitchen', () => {
  const cooked = readdirSync(here)
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => readFileSync(`${here}${file}`, 'utf8'))
    .join('\n')
  const missing = Object.entries({ content, forms, page, charts }).flatMap(([room, parts]) =>
    Object.entries(parts).flatMap(([name, part]) =>
      typeof part === 'function' && /^[A-Z]/.test(name) && !new RegExp(`<${name}\\b`).test(cooked)
        ? [`${room}: ${name}`]
        : [],
    ),
  )
  expect(missing).toEqual([])
})

test('every page of the kitchen can be had in both languages, with every word said', async () => {
  expect(disagreements(kitchenWords)).toEqual([])
  for (const language of languages)
    for (const name of ['', ...kitchenPageNames]) {
      const answer = await kitchen.request(kitchenPath(language, name))
      expect(answer.status).toBe(200)
      expect(await answer.text()).not.toMatch(/\[object|undefined|kitchen\.\w/)
    }
  expect((await kitchen.request('/xx')).status).toBe(404)
})
