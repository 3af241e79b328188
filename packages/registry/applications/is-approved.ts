import { type SQL, sql } from 'drizzle-orm'

/** That two people approved an application: two rows of two accounts. */
export const isApproved = (applicationId: SQL): SQL =>
  sql`(select count(distinct approved.decided_by) from application_decisions as approved
    where approved.application_id = ${applicationId} and approved.decision = 'approved') > 1`
