import { idOf, makeId } from '@kps/crossings/ids'
import type { Sealed } from '@kps/foundation/database'
import { sha256, type Vault } from '@kps/foundation/sealing'
import { agencyIsKnown } from '@kps/locality/agencies'
import { defineCommand, defineQuery, type LocalityVisit } from '@kps/locality/roles'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { type Contribution, contributions, contributionsOf, peopleOfContributions } from './contributions.ts'
import { agencyHandBacks } from './schema.ts'

/** An agency's own contributions, in the open: one JSON document a line, the manifest first. */
export interface HandBack {
  readonly rows: number
  readonly digest: string
  readonly text: string
}

const field = v.record(v.string(), v.union([v.string(), v.number(), v.null()]))

/**
 * Opens what the people of an agency wrote while they acted for it. Everybody it is about stands in the audit log.
 * It is read whole: an agency's own rows, never a locality's.
 */
const readContributions = defineQuery({
  permit: 'agency:decide',
  action: 'contributions.handedBack',
  input: v.object({ agencyId: idOf('agy') }),
  access: ({ agencyId }) => [agencyIsKnown(agencyId)],
  record: ({ agencyId }) => agencyId,
  persons: ({ agencyId }) => peopleOfContributions(agencyId),
  reads: (orm, { agencyId }) => ({
    written: orm
      .select({ part: sql<string>`written.part`, fields: sql<string>`written.fields` })
      .from(sql`${contributionsOf(agencyId)} as written`),
  }),
  answer: ({ written }, { vault }) => Promise.all(written.map((row) => opened(vault, row))),
})

async function opened(vault: Vault, { part, fields }: { readonly part: string; readonly fields: string }) {
  const of = contributions.find(({ table }) => table === part)
  const row = v.parse(v.pipe(v.string(), v.parseJson(), field), fields)
  return { table: part, row: of ? { ...row, ...(await openSealedOf(vault, of, row)) } : row }
}

async function openSealedOf(vault: Vault, of: Contribution, row: v.InferOutput<typeof field>) {
  const place = of.row.map((name) => String(row[name])).join('.')
  const pairs = Object.entries(of.sealed).map(async ([column, kind]) => {
    // A sealed column of our own table, read as it stands there.
    const sealed = String(row[column]) as Sealed
    const words = await vault.open({ table: of.table, column, row: place }, sealed)
    return [column, kind === 'json' ? JSON.parse(words) : words] as const
  })
  return Object.fromEntries(await Promise.all(pairs))
}

/** Keeps that an agency's contributions were handed back: how many rows, and the digest of the file. */
const recordHandBack = defineCommand({
  permit: 'agency:decide',
  action: 'contributions.recorded',
  input: v.strictObject({ agencyId: idOf('agy'), rows: v.number(), digest: v.string() }),
  commit: ({ orm, input, caller, now }) => ({
    changes: [
      orm.insert(agencyHandBacks).values({ ...input, id: makeId('hbk', now), madeAt: now, madeBy: caller.accountId }),
    ],
    record: input.agencyId,
    persons: [],
    result: {},
  }),
})

/**
 * Hands back an agency's own contributions as JSON Lines: a manifest with the number of rows by table and the SHA-256 of what
 * follows, then one row a line. That it was made is kept before it is given out.
 * @throws Failure not-found for an agency that is not here
 */
export async function handBack(visit: LocalityVisit, agencyId: string, formKey: string): Promise<HandBack> {
  const { answer } = await readContributions(visit, { agencyId })
  const lines = answer.map((one) => `${JSON.stringify(one)}\n`).join('')
  const digest = await sha256(lines)
  const tables = Object.fromEntries(
    contributions.map(({ table }) => [table, answer.filter((one) => one.table === table).length]),
  )
  const manifest = { format: 'kps-contributions', version: 1, agencyId, madeAt: visit.now, rows: answer.length, tables }
  const text = `${JSON.stringify({ manifest: { ...manifest, sha256: digest } })}\n${lines}`
  await recordHandBack(visit, { agencyId, rows: answer.length, digest }, formKey)
  return { rows: answer.length, digest, text }
}

/** The permit that a route to it names. */
export const handBackEntrance = { permit: recordHandBack.permit, action: recordHandBack.action }
