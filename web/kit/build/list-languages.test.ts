import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { listLanguages, listOf } from './list-languages.ts'

test('one file beside the list is one more language, and its name alone says which', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kps-languages-'))
  await writeFile(join(folder, 'sm-words.ts'), '')
  await writeFile(join(folder, 'notes.md'), '')
  await listLanguages(folder)
  const listed = await readFile(join(folder, 'index.ts'), 'utf8')
  expect(listed).toContain("import { language as sm } from './sm-words.ts'\n")
  expect(listed).toContain('addLanguage(sm)\n')
  expect(listed).not.toContain('notes')
})

test('the list that pages are made with is that of the files that stand there', async () => {
  const folder = fileURLToPath(new URL('../languages/', import.meta.url))
  expect(await readFile(join(folder, 'index.ts'), 'utf8')).toBe(listOf(await readdir(folder)))
})
