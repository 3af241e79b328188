import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildFolder, projectFolder } from '@kps/local/bundles'
import { buildAssets } from '@kps/web-kit/build'
import { build } from 'esbuild'

const folder = join(buildFolder, 'kitchen')
const types: Record<string, string> = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' }

interface Kitchen {
  request(path: string): Response | Promise<Response>
}

/** Answers a path of the kitchen: a page, or one of the styles and scripts as they are now. */
export type KitchenHatch = (path: string) => Promise<Response>

/**
 * Builds the kit's styles and scripts, bundles the kitchen's pages (Node reads no JSX), and gives what answers for both.
 * Rejects when either cannot be built.
 */
export async function openKitchen(): Promise<KitchenHatch> {
  await mkdir(folder, { recursive: true })
  const names = await buildAssets(folder)
  const outfile = join(folder, 'kitchen.mjs')
  await build({
    entryPoints: [`${projectFolder}web/kit/kitchen/index.ts`],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'error',
  })
  const { kitchen }: { kitchen: Kitchen } = await import(`${pathToFileURL(outfile)}?${Date.now()}`)
  return async (path) => {
    const name = Object.values(names).find((each) => path === `/assets/${each}`)
    if (!name) return kitchen.request(path)
    const type = types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
    return new Response(await readFile(join(folder, 'assets', name)), { headers: { 'content-type': type } })
  }
}
