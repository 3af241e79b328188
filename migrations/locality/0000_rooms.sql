CREATE TABLE `account_standings` (
	`account_id` text NOT NULL,
	`turn` integer NOT NULL,
	`state` text NOT NULL,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`account_id`, `turn`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`)
);
--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_index` text NOT NULL,
	`name` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_by_subject` ON `accounts` (`subject_index`);--> statement-breakpoint
CREATE TABLE `organisation_standings` (
	`organisation_id` text NOT NULL,
	`turn` integer NOT NULL,
	`state` text NOT NULL,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`organisation_id`, `turn`)
);
--> statement-breakpoint
CREATE TABLE `role_grant_endings` (
	`grant_id` text PRIMARY KEY NOT NULL,
	`ended_at` text NOT NULL,
	FOREIGN KEY (`grant_id`) REFERENCES `role_grants`(`id`)
);
--> statement-breakpoint
CREATE TABLE `role_grants` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`role` text NOT NULL,
	`granted_at` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`)
);
--> statement-breakpoint
CREATE INDEX `role_grants_by_account` ON `role_grants` (`account_id`);--> statement-breakpoint
CREATE TABLE `session_endings` (
	`session_id` text PRIMARY KEY NOT NULL,
	`ended_at` text NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`)
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`organisation_id` text,
	`started_at` text NOT NULL,
	`previous_seen_at` text,
	`seen_at` text NOT NULL,
	`ends_at` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`)
);
--> statement-breakpoint
CREATE INDEX `sessions_by_account` ON `sessions` (`account_id`);--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`request_id` text NOT NULL,
	`actor` text NOT NULL,
	`organisation_id` text,
	`action` text NOT NULL,
	`record` text,
	`persons` text NOT NULL,
	`refusal` text
);
--> statement-breakpoint
CREATE TABLE `idempotency` (
	`key` text PRIMARY KEY NOT NULL,
	`action` text NOT NULL,
	`result` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `assertions` (
	`holds` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `database_identity` (
	`only_row` integer PRIMARY KEY NOT NULL,
	`tenant` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `outbox_deliveries` (
	`outbox_id` text PRIMARY KEY NOT NULL,
	`delivered_at` text NOT NULL,
	FOREIGN KEY (`outbox_id`) REFERENCES `outbox`(`id`)
);
--> statement-breakpoint
CREATE TABLE `agencies` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`legal_name` text NOT NULL,
	`nzbn` text,
	`charity_number` text,
	`kind` text NOT NULL,
	`pacific_peoples` text NOT NULL,
	`is_family_violence_agency` text NOT NULL,
	`family_violence_reason` text,
	`contacts` text,
	`joined_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `agencies_by_name` ON `agencies` (`name`,`id`);--> statement-breakpoint
CREATE INDEX `agencies_by_nzbn` ON `agencies` (`nzbn`);--> statement-breakpoint
CREATE TABLE `agency_agreements` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`signed_on` text NOT NULL,
	`expires_on` text,
	`recorded_by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`)
);
--> statement-breakpoint
CREATE INDEX `agency_agreements_by_agency` ON `agency_agreements` (`agency_id`,`kind`,`id`);--> statement-breakpoint
CREATE TABLE `agency_lawful_standings` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`standing` text NOT NULL,
	`turn` integer NOT NULL,
	`holds` text NOT NULL,
	`basis` text NOT NULL,
	`confirmed_by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agency_lawful_standings_by_turn` ON `agency_lawful_standings` (`agency_id`,`standing`,`turn`);--> statement-breakpoint
CREATE TABLE `waiting_tellings` (
	`outbox_id` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `agency_notice_decisions` (
	`notice_id` text PRIMARY KEY NOT NULL,
	`decision` text NOT NULL,
	`reason` text NOT NULL,
	`decided_at` text NOT NULL,
	`decided_by` text NOT NULL,
	FOREIGN KEY (`notice_id`) REFERENCES `agency_notices`(`id`)
);
--> statement-breakpoint
CREATE TABLE `agency_notices` (
	`id` text PRIMARY KEY NOT NULL,
	`nzbn` text NOT NULL,
	`legal_name` text NOT NULL,
	`state` text NOT NULL,
	`from_locality` text NOT NULL,
	`from_name` text NOT NULL,
	`at` text NOT NULL,
	`received_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `waiting_agency_notices` (
	`notice_id` text PRIMARY KEY NOT NULL,
	FOREIGN KEY (`notice_id`) REFERENCES `agency_notices`(`id`)
);
--> statement-breakpoint
CREATE TABLE `publication_acknowledgements` (
	`publication_id` text PRIMARY KEY NOT NULL,
	`sequence` integer NOT NULL,
	`acknowledged_at` text NOT NULL,
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `publication_acknowledgements_by_sequence` ON `publication_acknowledgements` (`sequence`);--> statement-breakpoint
CREATE TABLE `publication_releases` (
	`publication_id` text PRIMARY KEY NOT NULL,
	`sequence` integer NOT NULL,
	`digest` text NOT NULL,
	`document` text NOT NULL,
	`outbox_id` text NOT NULL,
	`released_at` text NOT NULL,
	`released_by` text NOT NULL,
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `publication_releases_by_sequence` ON `publication_releases` (`sequence`);--> statement-breakpoint
CREATE TABLE `publications` (
	`id` text PRIMARY KEY NOT NULL,
	`quarter` text NOT NULL,
	`digest` text NOT NULL,
	`figures` text NOT NULL,
	`prepared_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `publications_by_quarter` ON `publications` (`quarter`,`prepared_at`);--> statement-breakpoint
CREATE TABLE `case_closures` (
	`case_id` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`closed_at` text NOT NULL,
	`closed_by` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`)
);
--> statement-breakpoint
CREATE TABLE `case_episodes` (
	`case_id` text NOT NULL,
	`episode_id` text NOT NULL,
	PRIMARY KEY(`case_id`, `episode_id`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`),
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`)
);
--> statement-breakpoint
CREATE TABLE `case_leads` (
	`case_id` text NOT NULL,
	`turn` integer NOT NULL,
	`agency_id` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`case_id`, `turn`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`),
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`)
);
--> statement-breakpoint
CREATE INDEX `case_leads_by_agency` ON `case_leads` (`agency_id`);--> statement-breakpoint
CREATE TABLE `case_people` (
	`case_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`joined_at` text NOT NULL,
	PRIMARY KEY(`case_id`, `person_id`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`)
);
--> statement-breakpoint
CREATE INDEX `case_people_by_person` ON `case_people` (`person_id`);--> statement-breakpoint
CREATE TABLE `case_team` (
	`case_id` text NOT NULL,
	`account_id` text NOT NULL,
	`agency_id` text NOT NULL,
	`joined_at` text NOT NULL,
	PRIMARY KEY(`case_id`, `account_id`, `agency_id`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`)
);
--> statement-breakpoint
CREATE INDEX `case_team_by_account` ON `case_team` (`account_id`,`agency_id`);--> statement-breakpoint
CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`summary` text NOT NULL,
	`lead_agency_id` text NOT NULL,
	`opened_at` text NOT NULL,
	`opened_by` text NOT NULL,
	FOREIGN KEY (`lead_agency_id`) REFERENCES `agencies`(`id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_by_number` ON `cases` (length("number"),`number`);--> statement-breakpoint
CREATE INDEX `cases_by_opened_at` ON `cases` (`opened_at`,`id`);--> statement-breakpoint
CREATE INDEX `cases_by_lead` ON `cases` (`lead_agency_id`);--> statement-breakpoint
CREATE TABLE `episode_people` (
	`episode_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`episode_id`, `person_id`),
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`)
);
--> statement-breakpoint
CREATE INDEX `episode_people_by_person` ON `episode_people` (`person_id`);--> statement-breakpoint
CREATE TABLE `episodes` (
	`id` text PRIMARY KEY NOT NULL,
	`occurred_on` text NOT NULL,
	`source` text NOT NULL,
	`referral_id` text,
	`summary` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `episodes_by_referral` ON `episodes` (`referral_id`);--> statement-breakpoint
CREATE TABLE `instruments` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`version` text NOT NULL,
	`subject` text NOT NULL,
	`definition` text NOT NULL,
	`effective_from` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `instruments_by_code` ON `instruments` (`code`,`version`);--> statement-breakpoint
CREATE INDEX `instruments_by_subject` ON `instruments` (`subject`,`effective_from`);--> statement-breakpoint
CREATE TABLE `invitation_claims` (
	`invitation_id` text PRIMARY KEY NOT NULL,
	`browser_index` text NOT NULL,
	`claimed_at` text NOT NULL,
	FOREIGN KEY (`invitation_id`) REFERENCES `invitations`(`id`)
);
--> statement-breakpoint
CREATE TABLE `invitation_revocations` (
	`invitation_id` text PRIMARY KEY NOT NULL,
	`revoked_at` text NOT NULL,
	`revoked_by` text NOT NULL,
	FOREIGN KEY (`invitation_id`) REFERENCES `invitations`(`id`)
);
--> statement-breakpoint
CREATE TABLE `invitation_uses` (
	`invitation_id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`used_at` text NOT NULL,
	FOREIGN KEY (`invitation_id`) REFERENCES `invitations`(`id`)
);
--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`secret_index` text NOT NULL,
	`agency_id` text NOT NULL,
	`roles` text NOT NULL,
	`account_id` text NOT NULL,
	`name` text NOT NULL,
	`made_at` text NOT NULL,
	`made_by` text NOT NULL,
	`made_for` text,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_by_secret` ON `invitations` (`secret_index`);--> statement-breakpoint
CREATE INDEX `invitations_by_agency` ON `invitations` (`agency_id`,`expires_at`);--> statement-breakpoint
CREATE TABLE `join_applications` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`received_at` text NOT NULL,
	`nzbn` text,
	`looks_wrong` integer NOT NULL,
	`signs` text NOT NULL,
	`summary` text NOT NULL,
	`document` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `join_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`decision` text NOT NULL,
	`reason` text NOT NULL,
	`agency_id` text,
	`decided_at` text NOT NULL,
	`decided_by` text NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `join_applications`(`id`),
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`)
);
--> statement-breakpoint
CREATE INDEX `join_decisions_by_application` ON `join_decisions` (`application_id`,`id`);--> statement-breakpoint
CREATE TABLE `waiting_joins` (
	`application_id` text PRIMARY KEY NOT NULL,
	`received_at` text NOT NULL,
	`looks_wrong` integer NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `join_applications`(`id`)
);
--> statement-breakpoint
CREATE INDEX `waiting_joins_in_order` ON `waiting_joins` (`looks_wrong`,`received_at`,`application_id`);--> statement-breakpoint
CREATE TABLE `locality_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`public_part` text,
	`private_part` text NOT NULL,
	`made_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `person_matches` (
	`value` text NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	PRIMARY KEY(`value`, `person_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`)
);
--> statement-breakpoint
CREATE INDEX `person_matches_by_person` ON `person_matches` (`person_id`);--> statement-breakpoint
CREATE TABLE `person_records` (
	`person_id` text NOT NULL,
	`version` integer NOT NULL,
	`summary` text NOT NULL,
	`detail` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	PRIMARY KEY(`person_id`, `version`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`)
);
--> statement-breakpoint
CREATE TABLE `question_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`outcome` text NOT NULL,
	`note` text NOT NULL,
	`answered_at` text NOT NULL,
	`answered_by` text NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`)
);
--> statement-breakpoint
CREATE INDEX `question_answers_by_question` ON `question_answers` (`question_id`);--> statement-breakpoint
CREATE TABLE `questions` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`received_at` text NOT NULL,
	`can_be_reached` integer NOT NULL,
	`looks_wrong` integer NOT NULL,
	`signs` text NOT NULL,
	`summary` text NOT NULL,
	`document` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `waiting_questions` (
	`question_id` text PRIMARY KEY NOT NULL,
	`received_at` text NOT NULL,
	`looks_wrong` integer NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`)
);
--> statement-breakpoint
CREATE INDEX `waiting_questions_in_order` ON `waiting_questions` (`looks_wrong`,`received_at`,`question_id`);--> statement-breakpoint
CREATE TABLE `quarantined_referrals` (
	`referral_id` text PRIMARY KEY NOT NULL,
	`urgency` integer NOT NULL,
	`received_at` text NOT NULL,
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`)
);
--> statement-breakpoint
CREATE INDEX `quarantined_referrals_in_order` ON `quarantined_referrals` (`urgency`,`received_at`,`referral_id`);--> statement-breakpoint
CREATE TABLE `referral_matches` (
	`referral_id` text NOT NULL,
	`person_place` integer NOT NULL,
	`value` text NOT NULL,
	`kind` text NOT NULL,
	PRIMARY KEY(`referral_id`, `person_place`, `value`),
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`)
);
--> statement-breakpoint
CREATE TABLE `referral_quarantines` (
	`referral_id` text NOT NULL,
	`turn` integer NOT NULL,
	`state` text NOT NULL,
	`signs` text NOT NULL,
	`reason` text,
	`at` text NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`referral_id`, `turn`),
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`)
);
--> statement-breakpoint
CREATE INDEX `referral_quarantines_by_state` ON `referral_quarantines` (`state`,`at`,`referral_id`);--> statement-breakpoint
CREATE TABLE `referrals` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`received_at` text NOT NULL,
	`referrer_kind` text NOT NULL,
	`source_kind` text NOT NULL,
	`immediate_danger` integer NOT NULL,
	`people_count` integer NOT NULL,
	`children_count` integer NOT NULL,
	`summary` text NOT NULL,
	`document` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `referrals_by_received_at` ON `referrals` (`received_at`);--> statement-breakpoint
CREATE TABLE `waiting_referrals` (
	`referral_id` text PRIMARY KEY NOT NULL,
	`urgency` integer NOT NULL,
	`received_at` text NOT NULL,
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`)
);
--> statement-breakpoint
CREATE INDEX `waiting_referrals_in_order` ON `waiting_referrals` (`urgency`,`received_at`,`referral_id`);--> statement-breakpoint
CREATE TABLE `risk_plan_action_outcomes` (
	`action_id` text PRIMARY KEY NOT NULL,
	`outcome` text NOT NULL,
	`note` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`action_id`) REFERENCES `risk_plan_actions`(`id`)
);
--> statement-breakpoint
CREATE TABLE `risk_plan_actions` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`content` text NOT NULL,
	`agency_id` text NOT NULL,
	`due_on` text NOT NULL,
	`agreed_at` text NOT NULL,
	`agreed_by` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`),
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`)
);
--> statement-breakpoint
CREATE INDEX `risk_plan_actions_by_case` ON `risk_plan_actions` (`case_id`);--> statement-breakpoint
CREATE INDEX `risk_plan_actions_by_agency` ON `risk_plan_actions` (`agency_id`,`due_on`);--> statement-breakpoint
CREATE TABLE `assessments` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`person_id` text NOT NULL,
	`instrument_id` text NOT NULL,
	`suggested_level` text NOT NULL,
	`level` text NOT NULL,
	`answers` text NOT NULL,
	`judgement` text NOT NULL,
	`assessed_at` text NOT NULL,
	`assessed_by` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`),
	FOREIGN KEY (`instrument_id`) REFERENCES `instruments`(`id`)
);
--> statement-breakpoint
CREATE INDEX `assessments_by_case` ON `assessments` (`case_id`,`assessed_at`);--> statement-breakpoint
CREATE INDEX `assessments_by_assessed_at` ON `assessments` (`assessed_at`);--> statement-breakpoint
CREATE TABLE `safety_plan_copies` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`version` integer NOT NULL,
	`safe_to_hold` text NOT NULL,
	`printed_at` text NOT NULL,
	`printed_by` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `safety_plans`(`id`)
);
--> statement-breakpoint
CREATE INDEX `safety_plan_copies_by_plan` ON `safety_plan_copies` (`plan_id`);--> statement-breakpoint
CREATE TABLE `safety_plan_versions` (
	`plan_id` text NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`review_on` text NOT NULL,
	`agreed_at` text NOT NULL,
	`agreed_by` text NOT NULL,
	PRIMARY KEY(`plan_id`, `version`),
	FOREIGN KEY (`plan_id`) REFERENCES `safety_plans`(`id`)
);
--> statement-breakpoint
CREATE INDEX `safety_plan_versions_by_agreed_at` ON `safety_plan_versions` (`agreed_at`);--> statement-breakpoint
CREATE TABLE `safety_plans` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`case_id` text NOT NULL,
	`started_at` text NOT NULL,
	`started_by` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `safety_plans_by_case` ON `safety_plans` (`case_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `emblems` (
	`id` text PRIMARY KEY NOT NULL,
	`picture` text NOT NULL,
	`text` text NOT NULL,
	`text_mi` text NOT NULL,
	`set_at` text NOT NULL,
	`set_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `first_openings` (
	`id` text PRIMARY KEY NOT NULL,
	`outbox_id` text NOT NULL,
	`opened_at` text NOT NULL,
	`opened_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `group_names` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_mi` text NOT NULL,
	`set_at` text NOT NULL,
	`set_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `meeting_type_endings` (
	`meeting_type_id` text PRIMARY KEY NOT NULL,
	`ended_at` text NOT NULL,
	`ended_by` text NOT NULL,
	FOREIGN KEY (`meeting_type_id`) REFERENCES `meeting_types`(`id`)
);
--> statement-breakpoint
CREATE TABLE `meeting_types` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`cadence` text NOT NULL,
	`usually` text NOT NULL,
	`minutes` integer,
	`mode` text NOT NULL,
	`made_at` text NOT NULL,
	`made_by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `meeting_types_by_name` ON `meeting_types` (`name`);--> statement-breakpoint
CREATE TABLE `public_contacts` (
	`turn` integer PRIMARY KEY NOT NULL,
	`phone` text NOT NULL,
	`hours` text NOT NULL,
	`hours_mi` text NOT NULL,
	`email` text NOT NULL,
	`address` text NOT NULL,
	`outbox_id` text NOT NULL,
	`set_at` text NOT NULL,
	`set_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `received_transfers` (
	`id` text PRIMARY KEY NOT NULL,
	`from_locality` text NOT NULL,
	`from_name` text NOT NULL,
	`referral_id` text NOT NULL,
	`received_at` text NOT NULL,
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`)
);
--> statement-breakpoint
CREATE INDEX `received_transfers_by_time` ON `received_transfers` (`received_at`);--> statement-breakpoint
CREATE TABLE `transfer_attempts` (
	`transfer_id` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`transfer_id`, `at`),
	FOREIGN KEY (`transfer_id`) REFERENCES `transfers`(`id`)
);
--> statement-breakpoint
CREATE TABLE `transfer_deliveries` (
	`transfer_id` text PRIMARY KEY NOT NULL,
	`delivered_at` text NOT NULL,
	FOREIGN KEY (`transfer_id`) REFERENCES `transfers`(`id`)
);
--> statement-breakpoint
CREATE TABLE `transfers` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`to_locality` text NOT NULL,
	`to_name` text NOT NULL,
	`immediate_danger` integer NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`outbox_id` text NOT NULL,
	`referral_id` text,
	`reason` text,
	FOREIGN KEY (`outbox_id`) REFERENCES `outbox`(`id`),
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`)
);
--> statement-breakpoint
CREATE TABLE `waiting_transfers` (
	`transfer_id` text PRIMARY KEY NOT NULL,
	FOREIGN KEY (`transfer_id`) REFERENCES `transfers`(`id`)
);
--> statement-breakpoint
CREATE TABLE `notification_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`referral_id` text NOT NULL,
	`turn` integer NOT NULL,
	`outcome` text NOT NULL,
	`reason` text NOT NULL,
	`decided_at` text NOT NULL,
	`decided_by` text NOT NULL,
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notification_decisions_by_referral` ON `notification_decisions` (`referral_id`,`turn`);--> statement-breakpoint
CREATE TABLE `triage_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`referral_id` text NOT NULL,
	`turn` integer NOT NULL,
	`outcome` text NOT NULL,
	`case_id` text,
	`reason` text NOT NULL,
	`decided_at` text NOT NULL,
	`decided_by` text NOT NULL,
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `triage_decisions_by_referral` ON `triage_decisions` (`referral_id`,`turn`);--> statement-breakpoint
CREATE INDEX `triage_decisions_by_case` ON `triage_decisions` (`case_id`);--> statement-breakpoint
CREATE INDEX `triage_decisions_by_decided_at` ON `triage_decisions` (`decided_at`);--> statement-breakpoint
CREATE TABLE `agency_hand_backs` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`rows` integer NOT NULL,
	`digest` text NOT NULL,
	`made_at` text NOT NULL,
	`made_by` text NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`)
);
--> statement-breakpoint
CREATE INDEX `agency_hand_backs_by_agency` ON `agency_hand_backs` (`agency_id`,`id`);--> statement-breakpoint
CREATE TABLE `agency_withdrawals` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`turn` integer NOT NULL,
	`copy` text NOT NULL,
	`new_lead_id` text,
	`at` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`),
	FOREIGN KEY (`new_lead_id`) REFERENCES `agencies`(`id`)
);
