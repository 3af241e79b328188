import { defineCommand } from '@kps/locality/roles'
import * as v from 'valibot'

/** Notes in the audit log that the whole locality was taken out, and the digest by which that file is known. */
export const noteExport = defineCommand({
  permit: 'locality:close',
  action: 'locality.exported',
  input: v.object({ digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
  commit: ({ input }) => ({ changes: [], record: input.digest, persons: [], result: {} }),
})
