import * as v from 'valibot'
import { casePeople } from './schema.ts'

export const caseRoles = casePeople.role.enumValues
export type CaseRole = (typeof caseRoles)[number]

/** What a list shows of a case: `cases.summary`, the people it was opened about. Never an address. */
export const caseSummary = v.object({
  people: v.array(v.object({ name: v.string(), role: v.picklist(caseRoles) })),
})

export type CaseSummary = v.InferOutput<typeof caseSummary>

/** At most four people, who was harmed first: enough to know a case again in a list. */
export function summariseCase(people: readonly { readonly name: string; readonly role: CaseRole }[]): CaseSummary {
  const inOrder = [...people].sort((one, other) => caseRoles.indexOf(one.role) - caseRoles.indexOf(other.role))
  return { people: inOrder.slice(0, 4).map(({ name, role }) => ({ name, role })) }
}

export const casePlace = (caseId: string) => ({ table: 'cases', column: 'summary', row: caseId })

/** A case number as it is said aloud: `C-00042`. */
export const caseNumber = (running: number): string => `C-${String(running).padStart(5, '0')}`

/** A case number as somebody may type it (`c-42`, `C 00042`, `42`), or undefined. */
export function parseCaseNumber(typed: string): string | undefined {
  const digits = /^\s*(?:c[\s-]*)?(\d{1,9})\s*$/i.exec(typed)?.[1]
  return digits === undefined ? undefined : caseNumber(Number(digits))
}
