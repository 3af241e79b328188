import * as v from 'valibot'
import { type ResponseApplication, responseApplicationSchema } from './response-application.ts'

export interface ApplicationProblem {
  /** Where: `organisation.nzbn`. Never what was typed. */
  readonly field: string
  readonly messageKey: string
}

export type ParsedApplication<Document> =
  | { readonly fits: true; readonly application: Document }
  | { readonly fits: false; readonly problems: readonly ApplicationProblem[] }

/** Reads an unknown value by a schema: the typed document, texts tidied, or what is wrong and in which field. */
export function parseBy<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): ParsedApplication<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, value)
  if (result.success) return { fits: true, application: result.output }
  const problems = result.issues.map((issue) => ({ field: v.getDotPath(issue) ?? '', messageKey: issue.message }))
  return { fits: false, problems }
}

/** Reads an unknown value as an application to start a response. */
export const parseResponseApplication = (value: unknown): ParsedApplication<ResponseApplication> =>
  parseBy(responseApplicationSchema, value)
