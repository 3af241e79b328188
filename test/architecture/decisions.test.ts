import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '@kps/local/bundles'
import { expect, test } from 'vitest'
import { files, read } from './source-files.ts'

const records = files.filter((file) => file.includes('/decisions/'))
const numberOf = (file: string) => /\/decisions\/(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1]

test('decisions are numbered across the house, each number once and none left out', () => {
  const numbers = records.map(numberOf).sort()
  expect(numbers).toEqual(numbers.map((_, place) => String(place + 1).padStart(4, '0')))
})

test('README lists every decision by its number and leads to it', () => {
  const front = readFileSync(join(projectFolder, 'README.md'), 'utf8')
  expect(records.filter((file) => !front.includes(`](${file})`))).toEqual([])
})

test('a decision fits on a page and says the question, the choice, the cost and its check', () => {
  const unfit = records.filter((file) => {
    const text = read(file)
    const parts = ['**Status:**', '## The question', '## What we chose', '## What it costs', '## How it is checked']
    return parts.some((part) => !text.includes(part)) || text.split('\n').length > 70
  })
  expect(unfit).toEqual([])
})

test('what a decision names as its check, or as its place, is there', () => {
  const places = /`((?:test|packages|web|workers|migrations)\/[\w./-]*\w)\/?`/g
  const missing = records.flatMap((record) =>
    [...read(record).matchAll(places)]
      .flatMap(([, place]) => place ?? [])
      .filter((place) => !files.some((file) => file === place || file.startsWith(`${place}/`)))
      .map((place) => `${record}: ${place}`),
  )
  expect(missing).toEqual([])
})
