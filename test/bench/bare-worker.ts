import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** The bare route's bundle, made as the doors' are, so that it runs where they run. */
export async function bareWorker(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./bare-route.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    target: 'es2024',
    minify: true,
    write: false,
  })
  const [file] = outputFiles
  if (file === undefined) throw new Error('the bare route was not built')
  return file.text
}

export const bareHost = 'bare.localhost'
