import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Text } from '@kps/foundation/language'
import { projectFolder } from '@kps/local/bundles'
import * as v from 'valibot'

const exclude = (name: string) => name.endsWith('node_modules')
const form = v.string()
const text = v.union([v.string(), v.object({ one: form, other: form })])
const catalogue = v.object({ en: v.record(v.string(), text), mi: v.record(v.string(), text) })

/** A catalogue as a file exports it. One that several files' catalogues were joined to is found with each of them. */
export interface Found extends v.InferOutput<typeof catalogue> {
  readonly file: string
}

/** Every file that defines a catalogue of words and may end in a door's bundle. */
export const catalogueFiles: readonly string[] = ['packages', 'web']
  .flatMap((storey) =>
    globSync('**/*.ts', { cwd: join(projectFolder, storey), exclude }).map((file) => `${storey}/${file}`),
  )
  .filter((file) => !/\.test\.ts$|^packages\/foundation\/|^web\/kit\/kitchen\//.test(file))
  .filter((file) => /\bdefineCatalogue\(/.test(readFileSync(join(projectFolder, file), 'utf8')))
  .sort()

/** The catalogues of the house. */
export async function findCatalogues(): Promise<readonly Found[]> {
  const found = await Promise.all(
    catalogueFiles.map(async (file) => {
      const module: Record<string, unknown> = await import(pathToFileURL(join(projectFolder, file)).href)
      return Object.values(module).flatMap((one): Found[] => {
        const parsed = v.safeParse(catalogue, one)
        return parsed.success ? [{ file, ...parsed.output }] : []
      })
    }),
  )
  return found.flat()
}

/** What a message says, for one and for many. */
export const formsOf = (one: Text): readonly string[] =>
  typeof one === 'string' ? [one] : Object.values(one).filter((each) => each !== undefined)
