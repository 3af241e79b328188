import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '@kps/local/bundles'
import { parseSync } from 'vite'

const storeys = ['migrations', 'packages', 'test', 'web', 'workers'] as const

/** Every file of the house by its path from the root, what tools install or build left out. */
export const files: readonly string[] = storeys.flatMap((storey) => below(storey)).sort()

export const read = (file: string): string => readFileSync(join(projectFolder, file), 'utf8')

/** Every TypeScript file. */
export const sourceFiles = files.filter((file) => /\.tsx?$/.test(file))

export const isTest = (file: string): boolean => file.startsWith('test/') || /\.test\.tsx?$/.test(file)

/** What runs only on a developer's machine: it makes the doors' bundles and is in none of them. */
const workbench =
  /^(packages\/local\/|web\/kit\/(build|fixtures|kitchen)\/|migrations\/(generate|expected-fingerprint|\w+\/drizzle\.config)\.ts)/

/** The files that may end in a door's bundle. */
export const deployedFiles = sourceFiles.filter((file) => !isTest(file) && !workbench.test(file))

export interface Import {
  readonly from: string
  /** Local names by which the imported things go in this file, with the names they have at home. */
  readonly names: ReadonlyMap<string, string>
}

const parsed = new Map<string, ReturnType<typeof parseSync>>()

/** The file's syntax tree, from the parser that builds and tests it. */
export function parse(file: string): ReturnType<typeof parseSync> {
  const known = parsed.get(file) ?? parseSync(file, read(file))
  if (known.errors.length > 0) throw new Error(`${file} cannot be parsed: ${known.errors[0]?.message}`)
  parsed.set(file, known)
  return known
}

/** The text of one part of a file's syntax tree. */
export const sourceOf = (file: string, node: object | null): string =>
  node && 'start' in node && 'end' in node ? read(file).slice(Number(node.start), Number(node.end)) : ''

/** All that a file imports or exports again: statically, for its types, or while it runs. */
export function importsOf(file: string): readonly Import[] {
  const { module } = parse(file)
  const none = new Map<string, string>()
  return [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      from: moduleRequest.value,
      names: new Map(entries.map((entry) => [entry.localName.value, entry.importName.name ?? '*'])),
    })),
    ...module.staticExports
      .flatMap(({ entries }) => entries)
      .flatMap(({ moduleRequest }) => (moduleRequest ? [{ from: moduleRequest.value, names: none }] : [])),
    ...module.dynamicImports.map(({ moduleRequest }) => ({
      from: read(file).slice(moduleRequest.start + 1, moduleRequest.end - 1),
      names: none,
    })),
  ]
}

function below(folder: string): string[] {
  return readdirSync(join(projectFolder, folder), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules' || entry.name.startsWith('.')) return []
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? below(path) : [path]
  })
}
