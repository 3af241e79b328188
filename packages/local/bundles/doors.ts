import { fileURLToPath } from 'node:url'

/** The four doors, by the name of their environment in the root `wrangler.toml`. */
export const doors = ['front-door', 'locality', 'hub', 'registry'] as const
export type Door = (typeof doors)[number]

/** The folder that holds `wrangler.toml`, and where the bundles lie in it. */
export const projectFolder = fileURLToPath(new URL('../../..', import.meta.url))
export const buildFolder = `${projectFolder}.build`
