export { askToClose, callOffClosing, confirmClosing } from './ask-to-close.ts'
export { closingOf } from './closing-of.ts'
export { destroyLocality, goOnDestroying } from './destroy-locality.ts'
export { type ExportTold, exportTold, mayExport, noteExport } from './exported.ts'
