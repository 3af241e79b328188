import { existsSync, readFileSync } from 'node:fs'
import { projectFolder } from '@kps/local/bundles'
import { expect, test } from 'vitest'

const readme = readFileSync(`${projectFolder}/README.md`, 'utf8')

test('every place that README names is there', () => {
  const named = [...readme.matchAll(/`((?:workers|web|packages|migrations|test)\/[\w./-]*\w)`/g)].map(
    ([, place]) => place ?? '',
  )
  const linked = [...readme.matchAll(/\]\(((?!https?:)[^)#]+)\)/g)].map(([, place]) => place ?? '')
  expect(named.length).toBeGreaterThan(20)
  expect([...named, ...linked].filter((place) => !existsSync(`${projectFolder}/${place}`))).toEqual([])
})

test('every script that README tells to run is one of ours', () => {
  const scripts: Record<string, string> = JSON.parse(readFileSync(`${projectFolder}/package.json`, 'utf8')).scripts
  const told = [...readme.matchAll(/pnpm(?:@[\d.]+)? (?:run )?([a-z][\w-]+)/g)].map(([, name]) => name ?? '')
  expect(told.filter((name) => !(name in scripts))).toEqual([])
})

test('README is a front hall: it can be read standing', () => {
  expect(readme.split('\n').length).toBeLessThan(200)
})
