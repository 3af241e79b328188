import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const languagesFolder = fileURLToPath(new URL('../languages/', import.meta.url))
const head =
  '// Written by the build (web/kit/build/list-languages.ts): each `*-words.ts` beside this file is a language of its own.\n'

/** The module that makes known every language whose file stands among these: `sm-words.ts` exports `language`. */
export function listOf(files: readonly string[]): string {
  const codes = files.flatMap((file) => /^([a-z]{2,3})-words\.ts$/.exec(file)?.[1] ?? []).sort()
  if (codes.length === 0) return `${head}export {}\n`
  const imports = codes.map((code) => `import { language as ${code} } from './${code}-words.ts'\n`)
  const known = codes.map((code) => `addLanguage(${code})\n`)
  return `${head}import { addLanguage } from '@kps/foundation/language'\n${imports.join('')}\n${known.join('')}`
}

/** Looks for the languages that were added, and writes what every page takes them from. */
export async function listLanguages(folder = languagesFolder): Promise<void> {
  const index = join(folder, 'index.ts')
  const written = listOf(await readdir(folder))
  // Only when it differs: tests that run beside this one read it.
  if ((await readFile(index, 'utf8').catch(() => '')) !== written) await writeFile(index, written)
}
