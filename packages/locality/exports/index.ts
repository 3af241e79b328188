export { type ExportedTable, exportTables } from './export-tables.ts'
export { noteExport } from './note-export.ts'
export { readExportPage } from './read-export-page.ts'
export { type ExportFile, type Written, writeFiles } from './write-files.ts'
