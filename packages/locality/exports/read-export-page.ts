import { defineQuery } from '@kps/locality/roles'
import * as v from 'valibot'

/** The page from which a manager takes the export: nothing but who is signed in. */
export const readExportPage = defineQuery({
  permit: 'locality:close',
  action: 'locality.exportRead',
  input: v.object({}),
  reads: () => ({}),
  answer: () => ({}),
})
