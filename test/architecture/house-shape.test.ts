import { readdirSync } from 'node:fs'
import { projectFolder } from '@kps/local/bundles'
import { expect, test } from 'vitest'
import { deployedFiles, files, isTest, read, sourceFiles } from './source-files.ts'
import { namesIn, textsIn } from './syntax.ts'

test('the top level holds the five storeys, the switchboard and what tools insist on finding there', () => {
  const kept = ['README.md', 'migrations', 'package.json', 'packages', 'pnpm-workspace.yaml', 'test', 'web', 'workers']
  const insisted = ['biome.json', 'pnpm-lock.yaml', 'tsconfig.json', 'vitest.config.ts', 'wrangler.toml']
  const standing = readdirSync(projectFolder).filter((name) => !name.startsWith('.') && name !== 'node_modules')
  expect(standing.sort()).toEqual([...kept, ...insisted].sort())
})

test('nothing lies in a drawer: a thing without a home has a concept without a name', () => {
  const drawers = /(^|\/)(utils?|helpers?|common|shared|lib|libs|core|services?|managers?|misc|src|dist)(\.tsx?|\/)/
  expect(files.filter((file) => drawers.test(file))).toEqual([])
})

test('files are small: half of them under 70 lines, and none over 200', () => {
  const written = sourceFiles.filter((file) => !isTest(file) && !/^migrations\/\w+\/migrations\.ts$/.test(file))
  const lengths = written.map((file) => ({ file, lines: read(file).split('\n').length }))
  const sorted = lengths.map(({ lines }) => lines).sort((one, other) => one - other)
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(70)
  // A catalogue is a list of texts in two languages: splitting it would part a text from its translation.
  const isCatalogue = (file: string) => /(^|\/|-)words\.ts$/.test(file)
  expect(lengths.filter(({ file, lines }) => lines > 200 && !isCatalogue(file))).toEqual([])
})

const isRoom = (folder: string): boolean => !folder.endsWith('/decisions/')

test('every capability has one door: its index', () => {
  const capability = /^(packages\/(?:foundation|crossings|locality|hub|registry)|web\/[a-z-]+)\/([a-z-]+)\//
  // They hold no module for others: styles and browser scripts are read by the build, fixtures by tests.
  const inward = ['web/kit/styles/', 'web/kit/scripts/', 'web/kit/fixtures/']
  const capabilities = new Set(files.flatMap((file) => capability.exec(file)?.[0] ?? []).filter(isRoom))
  const closed = [...capabilities].filter(
    (folder) =>
      !inward.includes(folder) &&
      !files.includes(`${folder}index.ts`) &&
      // A room that so far has tables only is entered by its schema.
      !files.includes(`${folder}schema.ts`),
  )
  expect(closed).toEqual([])
})

test('the foundation knows nothing of family violence', () => {
  const nouns =
    /(referral|whanau|victim|survivor|violence|perpetrator|offender|safety.?plan|triage|episode|tamariki|agenc(y|ies)|locality|coordinator|practitioner|risk.?plan|assessment|iwi|police)/i
  const known = deployedFiles
    .filter((file) => file.startsWith('packages/foundation/'))
    .flatMap((file) =>
      [...namesIn(file), ...textsIn(file)].filter((text) => nouns.test(text)).map((text) => `${file}: ${text}`),
    )
  expect(known).toEqual([])
})

test('nobody is called an offender or a perpetrator', () => {
  const said = deployedFiles.flatMap((file) =>
    [...namesIn(file), ...textsIn(file)]
      .filter((text) => /offender|perpetrator/i.test(text))
      .map((text) => `${file}: ${text}`),
  )
  expect(said).toEqual([])
})

test('nothing is left to do later, and no test is skipped or runs alone', () => {
  const later = sourceFiles.filter(
    (file) => /\b(TODO|FIXME|XXX|HACK)\b/.test(read(file)) && !file.endsWith('house-shape.test.ts'),
  )
  const skipped = sourceFiles.filter(
    (file) =>
      isTest(file) &&
      /\b(test|it|describe)\.(skip|only|todo|skipIf|runIf)\b/.test(read(file)) &&
      !file.endsWith('house-shape.test.ts'),
  )
  expect([...later, ...skipped]).toEqual([])
})
