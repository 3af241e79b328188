import type { Trigger } from '@kps/foundation/database'
import { appendOnly, demandAssertions, foundationTables } from '@kps/migrations/triggers'

/** Everything grows only, but the session's own clock and the queue, which its two triggers keep. */
export const appendOnlyTables = [
  ...foundationTables,
  'agencies',
  'instruments',
  'locality_keys',
  'people',
  'person_records',
  'person_matches',
  'referrals',
  'referral_matches',
  'episodes',
  'episode_people',
  'cases',
  'case_people',
  'case_team',
  'case_episodes',
  'case_closures',
  'triage_decisions',
  'notification_decisions',
  'assessments',
  'safety_plans',
  'safety_plan_versions',
  'safety_plan_copies',
  'risk_plan_actions',
  'risk_plan_action_outcomes',
  'publications',
  'publication_releases',
  'publication_acknowledgements',
] as const

/** A referral waits from the moment it is there until its first decision, and nothing else takes it off the queue. */
const keepQueue: readonly Trigger[] = [
  {
    name: 'referrals_join_queue',
    sql: `CREATE TRIGGER referrals_join_queue AFTER INSERT ON referrals BEGIN
  INSERT INTO waiting_referrals (referral_id, urgency, received_at) VALUES (new.id, 1 - new.immediate_danger, new.received_at);
END`,
  },
  {
    name: 'triage_decisions_leave_queue',
    sql: `CREATE TRIGGER triage_decisions_leave_queue AFTER INSERT ON triage_decisions BEGIN
  DELETE FROM waiting_referrals WHERE referral_id = new.referral_id;
END`,
  },
  {
    name: 'waiting_referrals_no_update',
    sql: `CREATE TRIGGER waiting_referrals_no_update BEFORE UPDATE ON waiting_referrals BEGIN
  SELECT RAISE(ABORT, 'waiting_referrals is kept by its triggers');
END`,
  },
  {
    name: 'waiting_referrals_no_delete',
    sql: `CREATE TRIGGER waiting_referrals_no_delete BEFORE DELETE ON waiting_referrals
WHEN NOT EXISTS (SELECT 1 FROM triage_decisions WHERE referral_id = old.referral_id) BEGIN
  SELECT RAISE(ABORT, 'a referral waits until it is decided');
END`,
  },
]

export const triggers = [demandAssertions, ...appendOnly(appendOnlyTables), ...keepQueue]
