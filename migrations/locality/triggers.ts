import type { Trigger } from '@kps/foundation/database'
import { appendOnly, demandAssertions, foundationTables } from '@kps/migrations/triggers'
import { keepQueues } from './queues.ts'

/** Everything grows only, but the session's own clock and the queues, which their triggers keep. */
export const appendOnlyTables = [
  ...foundationTables,
  'agencies',
  'invitations',
  'invitation_claims',
  'invitation_uses',
  'invitation_revocations',
  'agency_lawful_standings',
  'agency_agreements',
  'join_applications',
  'join_decisions',
  'agency_notices',
  'agency_notice_decisions',
  'agency_hand_backs',
  'agency_withdrawals',
  'instruments',
  'locality_keys',
  'people',
  'person_records',
  'person_matches',
  'referrals',
  'referral_matches',
  'referral_quarantines',
  'episodes',
  'episode_people',
  'cases',
  'case_leads',
  'case_people',
  'case_team',
  'case_episodes',
  'case_closures',
  'triage_decisions',
  'notification_decisions',
  'questions',
  'question_answers',
  'transfers',
  'transfer_attempts',
  'transfer_deliveries',
  'received_transfers',
  'assessments',
  'safety_plans',
  'safety_plan_versions',
  'safety_plan_copies',
  'risk_plan_actions',
  'risk_plan_action_outcomes',
  'publications',
  'publication_releases',
  'publication_acknowledgements',
  'group_names',
  'emblems',
  'meeting_types',
  'meeting_type_endings',
  'first_openings',
  'public_contacts',
] as const

const stateNow = (otherwise: 'let-in' | 'held') =>
  `coalesce((SELECT state FROM referral_quarantines WHERE referral_id = old.referral_id ORDER BY turn DESC LIMIT 1), '${otherwise}')`

/**
 * A referral waits from the moment it is there until its first decision. Only the quarantine takes it off the queue
 * before: held or set aside it stands there, let in it stands in the queue again, where it would have stood.
 */
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
  DELETE FROM quarantined_referrals WHERE referral_id = (SELECT id FROM referrals WHERE id = new.referral_id);
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
WHEN NOT EXISTS (SELECT 1 FROM triage_decisions WHERE referral_id = old.referral_id)
  AND ${stateNow('let-in')} = 'let-in' BEGIN
  SELECT RAISE(ABORT, 'a referral waits until it is decided');
END`,
  },
  {
    name: 'referral_quarantines_move',
    sql: `CREATE TRIGGER referral_quarantines_move AFTER INSERT ON referral_quarantines BEGIN
  DELETE FROM waiting_referrals WHERE referral_id = new.referral_id AND new.state IN ('held', 'set-aside');
  DELETE FROM quarantined_referrals WHERE referral_id = new.referral_id AND new.state IN ('let-in', 'set-aside');
  INSERT INTO quarantined_referrals (referral_id, urgency, received_at)
    SELECT id, 1 - immediate_danger, received_at FROM referrals WHERE id = new.referral_id AND new.state = 'held';
  INSERT INTO waiting_referrals (referral_id, urgency, received_at)
    SELECT id, 1 - immediate_danger, received_at FROM referrals WHERE id = new.referral_id AND new.state = 'let-in';
END`,
  },
  {
    name: 'quarantined_referrals_no_update',
    sql: `CREATE TRIGGER quarantined_referrals_no_update BEFORE UPDATE ON quarantined_referrals BEGIN
  SELECT RAISE(ABORT, 'quarantined_referrals is kept by its triggers');
END`,
  },
  {
    name: 'quarantined_referrals_no_delete',
    sql: `CREATE TRIGGER quarantined_referrals_no_delete BEFORE DELETE ON quarantined_referrals
WHEN NOT EXISTS (SELECT 1 FROM triage_decisions WHERE referral_id = old.referral_id)
  AND ${stateNow('held')} = 'held' BEGIN
  SELECT RAISE(ABORT, 'a referral is held until somebody says');
END`,
  },
]

export const triggers = [demandAssertions, ...appendOnly(appendOnlyTables), ...keepQueue, ...keepQueues]
