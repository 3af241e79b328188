import { tell, tenancyRefused } from '@kps/crossings/tenancy'
import * as v from 'valibot'

/** Does what the hub asks, and tells how it ended. What no form of the hub sends is a thing that is not there. */
export const asked = <Schema extends v.GenericSchema, Answer>(
  schema: Schema,
  given: unknown,
  work: (given: v.InferOutput<Schema>) => Promise<Answer>,
) =>
  tell(async () => {
    const read = v.safeParse(schema, given)
    if (!read.success) throw tenancyRefused('notFound')
    return work(read.output)
  })
