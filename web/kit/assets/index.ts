export { type AssetName, assetPath, isAsset } from './asset-names.ts'
export { type AssetsBinding, serveAssets } from './serve-assets.ts'
