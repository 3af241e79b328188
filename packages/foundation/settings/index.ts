export { settingsReader } from './settings-reader.ts'
