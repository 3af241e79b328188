import names from './assets.generated.json' with { type: 'json' }

/** What the build makes, by the name we call it here. */
export type AssetName = 'page.css' | 'practitioner.css' | 'discreet.css' | 'public.js' | 'practitioner.js'

const hashed: Record<AssetName, string> = names

/** Where a static file is found: its name holds a hash of its content, so that it may be kept for ever. */
export const assetPath = (name: AssetName): string => `/assets/${hashed[name]}`

export const isAsset = (path: string): boolean => Object.values(hashed).some((name) => path === `/assets/${name}`)
