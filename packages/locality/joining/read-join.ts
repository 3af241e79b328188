import { idOf } from '@kps/crossings/ids'
import { type JoinApplication, joinApplicationSchema } from '@kps/crossings/join-application'
import { accounts } from '@kps/foundation/access/schema'
import { Failure } from '@kps/foundation/failures'
import { lastAct, type Standing, standingActs, standingAfter } from '@kps/locality/agencies'
import { defineQuery, openAccountName } from '@kps/locality/roles'
import { desc, eq, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { decisionPlace, type JoinDecision, joinPlace, signsIn } from './join.ts'
import { joinApplications, joinDecisions } from './schema.ts'

export interface OpenedJoin {
  readonly applicationId: string
  readonly reference: string
  readonly receivedAt: string
  readonly waits: boolean
  readonly signs: v.InferOutput<typeof signsIn>
  readonly document: JoinApplication
  /** Agencies here that have the same public number. */
  readonly sameNumber: readonly { readonly agencyId: string; readonly name: string; readonly standing: Standing }[]
  /** What was decided, newest first. */
  readonly decisions: readonly {
    readonly decision: JoinDecision
    readonly reason: string
    readonly decidedAt: string
    readonly by: string
    readonly agencyId: string | null
  }[]
}

const notFound = new Failure('not-found', 'page.notFound.title')

const sameNumber = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(v.object({ agencyId: v.string(), name: v.string(), lastAct: v.nullable(v.picklist(standingActs)) })),
)

/** Opens one application to join, with what was decided and whether its number is known here. */
export const readJoin = defineQuery({
  permit: 'agency:read',
  action: 'join.read',
  input: v.object({ applicationId: idOf('jap') }),
  access: ({ applicationId }) => [
    {
      holds: sql`exists (select 1 from join_applications where join_applications.id = ${applicationId})`,
      refusal: notFound,
    },
  ],
  record: ({ applicationId }) => applicationId,
  reads: (orm, { applicationId }) => ({
    application: orm
      .select({
        reference: joinApplications.reference,
        receivedAt: joinApplications.receivedAt,
        signs: joinApplications.signs,
        document: joinApplications.document,
        waits: sql<number>`exists (select 1 from waiting_joins where waiting_joins.application_id = join_applications.id)`,
        sameNumber: sql<string>`(select json_group_array(json_object('agencyId', listed.id, 'name', listed.name, 'lastAct', listed.act))
          from (select agencies.id, agencies.name, ${lastAct(sql`agencies.id`)} as act from agencies
            where agencies.nzbn = join_applications.nzbn order by agencies.id limit 20) as listed)`,
      })
      .from(joinApplications)
      .where(eq(joinApplications.id, applicationId)),
    decisions: orm
      .select({
        decisionId: joinDecisions.id,
        decision: joinDecisions.decision,
        reason: joinDecisions.reason,
        decidedAt: joinDecisions.decidedAt,
        agencyId: joinDecisions.agencyId,
        accountId: accounts.id,
        accountName: accounts.name,
      })
      .from(joinDecisions)
      .leftJoin(accounts, eq(accounts.id, joinDecisions.decidedBy))
      .where(eq(joinDecisions.applicationId, applicationId))
      .orderBy(desc(joinDecisions.id))
      .limit(20),
  }),
  async answer({ application: [row], decisions }, { vault, input: { applicationId } }): Promise<OpenedJoin> {
    if (!row) throw notFound
    const [document, decided] = await Promise.all([
      vault.openJson(joinPlace(applicationId, 'document'), row.document, joinApplicationSchema),
      Promise.all(
        decisions.map(async ({ decisionId, reason, decision, decidedAt, agencyId, ...who }) => ({
          decision,
          decidedAt,
          agencyId,
          reason: await vault.open(decisionPlace(decisionId), reason),
          by: await openAccountName(vault, who),
        })),
      ),
    ])
    return {
      applicationId,
      reference: row.reference,
      receivedAt: row.receivedAt,
      waits: row.waits === 1,
      signs: v.parse(signsIn, row.signs),
      document,
      sameNumber: v.parse(sameNumber, row.sameNumber).map(({ lastAct: act, ...one }) => ({
        ...one,
        standing: standingAfter(act ?? undefined),
      })),
      decisions: decided,
    }
  },
})
