export { contentsOf, namespaceOf, namespacesOf, rowsOf } from './contents.ts'
