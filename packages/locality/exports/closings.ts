import type { Written } from './write-files.ts'

/** The registry's lane by which a locality hears that it is to be closed, and tells the digest of its export. */
export interface Closings {
  /** Whether two people at the hub confirmed that it is to be closed, and it is not destroyed yet. */
  mayExport(code: string): Promise<boolean>
  exported(code: string, written: Written): Promise<void>
}
