export { buildAssets } from './build-assets.ts'
export { listLanguages } from './list-languages.ts'
