/** An index that no rule needs (it is not unique), the file whose query needs it, and that query in short. */
type Reason = readonly [index: string, file: string, query: string]

const signedIn: readonly Reason[] = [
  [
    'role_grants_by_account',
    'packages/foundation/access/session-rules.ts',
    'select role from role_grants where account_id = ?',
  ],
  [
    'sessions_by_account',
    'packages/foundation/access/start-session.ts',
    'select id from sessions where account_id = ?',
  ],
]

const locality: readonly Reason[] = [
  ...signedIn,
  [
    'agencies_by_name',
    'packages/locality/agencies/list-agencies.ts',
    'select id from agencies where (name, id) > (?, ?) order by name, id limit 26',
  ],
  ['agencies_by_nzbn', 'packages/locality/joining/read-join.ts', 'select id from agencies where nzbn = ?'],
  [
    'agency_agreements_by_agency',
    'packages/locality/agencies/agency-rows.ts',
    'select id from agency_agreements where agency_id = ? order by kind, id',
  ],
  [
    'agency_hand_backs_by_agency',
    'packages/locality/withdrawals/read-leaving.ts',
    'select id from agency_hand_backs where agency_id = ? order by id desc limit 1',
  ],
  [
    'publications_by_quarter',
    'packages/locality/aggregates/list-publications.ts',
    'select id from publications where quarter = ? order by prepared_at',
  ],
  [
    'case_leads_by_agency',
    'packages/locality/cases/case-lead.ts',
    'select case_id from case_leads where agency_id = ?',
  ],
  [
    'case_people_by_person',
    'packages/locality/cases/person-of-case.ts',
    'select case_id from case_people where person_id = ?',
  ],
  [
    'case_team_by_account',
    'packages/locality/cases/list-cases.ts',
    'select case_id from case_team where account_id = ?',
  ],
  [
    'cases_by_opened_at',
    'packages/locality/cases/list-cases.ts',
    'select id from cases where (opened_at, id) < (?, ?) order by opened_at desc, id desc limit 26',
  ],
  ['cases_by_lead', 'packages/locality/cases/open-cases.ts', 'select id from cases where lead_agency_id = ?'],
  [
    'episode_people_by_person',
    'packages/locality/cases/case-rows.ts',
    'select episode_id from episode_people where person_id = ?',
  ],
  [
    'instruments_by_subject',
    'packages/locality/instruments/effective-instruments.ts',
    'select id from instruments where subject = ? and effective_from <= ? order by effective_from desc',
  ],
  [
    'invitations_by_agency',
    'packages/locality/staff/list-staff.ts',
    'select id from invitations where agency_id = ? and expires_at > ?',
  ],
  [
    'join_decisions_by_application',
    'packages/locality/joining/read-join.ts',
    'select id from join_decisions where application_id = ? order by id',
  ],
  [
    'waiting_joins_in_order',
    'packages/locality/joining/list-waiting-joins.ts',
    'select application_id from waiting_joins order by looks_wrong, received_at, application_id limit 26',
  ],
  [
    'person_matches_by_person',
    'packages/locality/people/find-likely-people.ts',
    'select person_id from person_matches where person_id = ?',
  ],
  [
    'question_answers_by_question',
    'packages/locality/questions/read-question.ts',
    'select id from question_answers where question_id = ?',
  ],
  [
    'waiting_questions_in_order',
    'packages/locality/questions/list-waiting-questions.ts',
    'select question_id from waiting_questions order by looks_wrong, received_at, question_id limit 26',
  ],
  [
    'quarantined_referrals_in_order',
    'packages/locality/referrals/list-quarantine.ts',
    'select referral_id from quarantined_referrals order by urgency, received_at, referral_id limit 26',
  ],
  [
    'referral_quarantines_by_state',
    'packages/locality/referrals/list-quarantine.ts',
    "select referral_id from referral_quarantines where state = 'set-aside' and at > ? order by at desc",
  ],
  [
    'referrals_by_received_at',
    'packages/locality/referrals/quota.ts',
    'select count(*) from referrals where received_at > ?',
  ],
  [
    'waiting_referrals_in_order',
    'packages/locality/triage/list-waiting-referrals.ts',
    'select referral_id from waiting_referrals order by urgency, received_at, referral_id limit 26',
  ],
  [
    'risk_plan_actions_by_case',
    'packages/locality/risk-plans/read-risk-plan.ts',
    'select id from risk_plan_actions where case_id = ?',
  ],
  [
    'risk_plan_actions_by_agency',
    'packages/locality/home/read-home.ts',
    'select id from risk_plan_actions where agency_id = ? and due_on < ?',
  ],
  [
    'assessments_by_case',
    'packages/locality/risk/read-levels.ts',
    'select id from assessments where case_id = ? order by assessed_at desc',
  ],
  [
    'assessments_by_assessed_at',
    'packages/locality/risk/count-people-assessed.ts',
    'select count(*) from assessments where assessed_at >= ? and assessed_at < ?',
  ],
  [
    'safety_plan_copies_by_plan',
    'packages/locality/safety-plans/read-safety-plan.ts',
    'select id from safety_plan_copies where plan_id = ?',
  ],
  [
    'safety_plan_versions_by_agreed_at',
    'packages/locality/safety-plans/count-safety-plans-agreed.ts',
    'select count(*) from safety_plan_versions where agreed_at >= ? and agreed_at < ?',
  ],
  [
    'meeting_types_by_name',
    'packages/locality/settings/read-settings.ts',
    'select id from meeting_types order by name',
  ],
  [
    'received_transfers_by_time',
    'packages/locality/transfers/list-transfers.ts',
    'select received_at from received_transfers order by received_at desc limit 26',
  ],
  [
    'triage_decisions_by_case',
    'packages/locality/triage/read-decisions.ts',
    'select id from triage_decisions where case_id = ?',
  ],
  [
    'triage_decisions_by_decided_at',
    'packages/locality/triage/count-triage-decided.ts',
    'select count(*) from triage_decisions where decided_at >= ? and decided_at < ?',
  ],
]

const hub: readonly Reason[] = [
  ...signedIn,
  [
    'publications_by_quarter',
    'packages/hub/figures/read-national-picture.ts',
    'select id from publications where quarter = ? order by locality_code',
  ],
]

const registry: readonly Reason[] = [
  [
    'alarms_by_kind',
    'packages/registry/alarms/list-alarms.ts',
    "select max(number) from alarms where kind = ? and about = 'house'",
  ],
  ['agency_notices_by_time', 'packages/registry/agencies/notices.ts', 'select at from agency_notices where at > ?'],
  [
    'application_decisions_by_time',
    'packages/registry/applications/list-applications.ts',
    'select application_id from application_decisions where decided_at > ?',
  ],
  [
    'applications_by_time',
    'packages/registry/applications/receive-application.ts',
    'select count(*) from applications where looks_odd = 0 and received_at > ?',
  ],
  [
    'applications_by_reference',
    'packages/registry/applications/code-standing.ts',
    'select code from applications where reference = ?',
  ],
  [
    'applications_by_code',
    'packages/registry/applications/code-standing.ts',
    'select code from applications where folded_code = ?',
  ],
  [
    'applications_that_follow',
    'packages/registry/applications/read-application.ts',
    'select id from applications where follows_reference = ?',
  ],
  [
    'waiting_applications_by_time',
    'packages/registry/applications/list-applications.ts',
    'select application_id from waiting_applications order by looks_odd, received_at limit 200',
  ],
  [
    'backups_by_locality',
    'packages/registry/backups/list-backups.ts',
    'select id from backups where locality_id = ? order by asked_at desc',
  ],
  [
    'restores_by_locality',
    'packages/registry/backups/list-backups.ts',
    'select id from restores where locality_id = ? order by asked_at desc',
  ],
  [
    'locality_public_keys_by_locality',
    'packages/registry/keys/public-keys.ts',
    "select id from locality_public_keys where locality_id = ? and purpose = 'sealing'",
  ],
  [
    'locality_contacts_newest',
    'packages/registry/localities/contacts-now.ts',
    'select phone from locality_contacts where locality_id = ? order by at desc, telling_id desc limit 1',
  ],
  [
    'locality_databases_by_locality',
    'packages/registry/localities/find-locality.ts',
    'select namespace from locality_databases where locality_id = ? order by since desc limit 1',
  ],
  [
    'provisioning_undone_by_code',
    'packages/registry/provisioning/provisioning-of.ts',
    'select name from provisioning_undone where code = ? order by at desc limit 1',
  ],
  [
    'rollout_steps_failed',
    'packages/registry/rollout/find-rollout.ts',
    "select count(*) from rollout_steps where rollout_id = ? and turn = ? and outcome = 'failed'",
  ],
]

export const indexReasons = { locality, hub, registry } as const
