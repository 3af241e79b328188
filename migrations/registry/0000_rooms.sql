CREATE TABLE `assertions` (
	`holds` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `database_identity` (
	`only_row` integer PRIMARY KEY NOT NULL,
	`tenant` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `agency_memberships` (
	`nzbn` text NOT NULL,
	`locality_id` text NOT NULL,
	`turn` integer NOT NULL,
	`state` text NOT NULL,
	`legal_name` text NOT NULL,
	`at` text NOT NULL,
	`telling_id` text NOT NULL,
	`told_at` text NOT NULL,
	PRIMARY KEY(`nzbn`, `locality_id`, `turn`),
	FOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agency_memberships_by_telling` ON `agency_memberships` (`telling_id`);--> statement-breakpoint
CREATE TABLE `agency_notice_receipts` (
	`telling_id` text NOT NULL,
	`locality_id` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`telling_id`, `locality_id`),
	FOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`)
);
--> statement-breakpoint
CREATE TABLE `agency_notices` (
	`telling_id` text NOT NULL,
	`locality_id` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`telling_id`, `locality_id`),
	FOREIGN KEY (`telling_id`) REFERENCES `agency_memberships`(`telling_id`),
	FOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`)
);
--> statement-breakpoint
CREATE INDEX `agency_notices_by_time` ON `agency_notices` (`at`);--> statement-breakpoint
CREATE TABLE `alarm_looks` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`about` text NOT NULL,
	`first` integer NOT NULL,
	`last` integer NOT NULL,
	`note` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `alarm_looks_by_first` ON `alarm_looks` (`kind`,`about`,`first`);--> statement-breakpoint
CREATE TABLE `alarms` (
	`number` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`about` text NOT NULL,
	`request_id` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `alarms_by_id` ON `alarms` (`id`);--> statement-breakpoint
CREATE INDEX `alarms_by_kind` ON `alarms` (`kind`,`about`);--> statement-breakpoint
CREATE TABLE `waiting_alarms` (
	`kind` text NOT NULL,
	`about` text NOT NULL,
	`first` integer NOT NULL,
	PRIMARY KEY(`kind`, `about`)
);
--> statement-breakpoint
CREATE TABLE `application_decisions` (
	`application_id` text NOT NULL,
	`turn` integer NOT NULL,
	`decision` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` text NOT NULL,
	`reason` text,
	PRIMARY KEY(`application_id`, `turn`),
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`)
);
--> statement-breakpoint
CREATE INDEX `application_decisions_by_time` ON `application_decisions` (`decided_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `application_decisions_by_person` ON `application_decisions` (`application_id`,`decided_by`) WHERE decision = 'approved';--> statement-breakpoint
CREATE TABLE `applications` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`form_key_hash` text NOT NULL,
	`code` text NOT NULL,
	`folded_code` text NOT NULL,
	`nzbn` text,
	`received_at` text NOT NULL,
	`invitation_hash` text NOT NULL,
	`follows_reference` text,
	`looks_odd` integer NOT NULL,
	`envelope` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `applications_by_form` ON `applications` (`form_key_hash`);--> statement-breakpoint
CREATE INDEX `applications_by_time` ON `applications` (`looks_odd`,`received_at`);--> statement-breakpoint
CREATE INDEX `applications_by_reference` ON `applications` (`reference`);--> statement-breakpoint
CREATE INDEX `applications_by_code` ON `applications` (`folded_code`);--> statement-breakpoint
CREATE INDEX `applications_that_follow` ON `applications` (`follows_reference`) WHERE follows_reference is not null;--> statement-breakpoint
CREATE TABLE `waiting_applications` (
	`application_id` text PRIMARY KEY NOT NULL,
	`received_at` text NOT NULL,
	`looks_odd` integer NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`)
);
--> statement-breakpoint
CREATE INDEX `waiting_applications_by_time` ON `waiting_applications` (`looks_odd`,`received_at`);--> statement-breakpoint
CREATE TABLE `askings` (
	`since` text NOT NULL,
	`subject` text NOT NULL,
	`place` integer NOT NULL,
	PRIMARY KEY(`since`, `subject`, `place`)
);
--> statement-breakpoint
CREATE TABLE `backup_steps` (
	`backup_id` text NOT NULL,
	`step` text NOT NULL,
	`at` text NOT NULL,
	`detail` text,
	PRIMARY KEY(`backup_id`, `step`),
	FOREIGN KEY (`backup_id`) REFERENCES `backups`(`id`)
);
--> statement-breakpoint
CREATE TABLE `backups` (
	`id` text PRIMARY KEY NOT NULL,
	`locality_id` text NOT NULL,
	`source` text NOT NULL,
	`namespace` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` text NOT NULL,
	FOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `backups_by_namespace` ON `backups` (`namespace`);--> statement-breakpoint
CREATE INDEX `backups_by_locality` ON `backups` (`locality_id`,`asked_at`);--> statement-breakpoint
CREATE TABLE `database_removals` (
	`namespace` text PRIMARY KEY NOT NULL,
	`removed_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `restore_steps` (
	`restore_id` text NOT NULL,
	`step` text NOT NULL,
	`at` text NOT NULL,
	`by` text,
	`detail` text,
	PRIMARY KEY(`restore_id`, `step`),
	FOREIGN KEY (`restore_id`) REFERENCES `restores`(`id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `restore_switches_by_person` ON `restore_steps` (`restore_id`,`by`) WHERE step in ('switch-asked', 'switch-confirmed') and by <> 'command';--> statement-breakpoint
CREATE TABLE `restores` (
	`id` text PRIMARY KEY NOT NULL,
	`backup_id` text NOT NULL,
	`locality_id` text NOT NULL,
	`namespace` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` text NOT NULL,
	FOREIGN KEY (`backup_id`) REFERENCES `backups`(`id`),
	FOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `restores_by_namespace` ON `restores` (`namespace`);--> statement-breakpoint
CREATE INDEX `restores_by_locality` ON `restores` (`locality_id`,`asked_at`);--> statement-breakpoint
CREATE TABLE `locality_closings` (
	`locality_id` text NOT NULL,
	`place` integer NOT NULL,
	`state` text NOT NULL,
	`at` text NOT NULL,
	`by` text,
	`detail` text,
	PRIMARY KEY(`locality_id`, `place`),
	FOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`)
);
--> statement-breakpoint
CREATE TABLE `tenancy_commands` (
	`key` text PRIMARY KEY NOT NULL,
	`method` text NOT NULL,
	`result` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `locality_public_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`locality_id` text NOT NULL,
	`purpose` text NOT NULL,
	`public_key` text NOT NULL,
	`registered_at` text NOT NULL,
	FOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`)
);
--> statement-breakpoint
CREATE INDEX `locality_public_keys_by_locality` ON `locality_public_keys` (`locality_id`,`purpose`);--> statement-breakpoint
CREATE TABLE `data_keys` (
	`locality_id` text PRIMARY KEY NOT NULL,
	`wrapped_key` text NOT NULL,
	`made_at` text NOT NULL,
	FOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`)
);
--> statement-breakpoint
CREATE TABLE `localities` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`folded_code` text NOT NULL,
	`name` text NOT NULL,
	`name_mi` text NOT NULL,
	`contact_phone` text NOT NULL,
	`contact_hours` text NOT NULL,
	`contact_hours_mi` text NOT NULL,
	`contact_email` text NOT NULL,
	`contact_address` text NOT NULL,
	`requested_at` text NOT NULL,
	`is_national` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `localities_by_code` ON `localities` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `localities_by_folded_code` ON `localities` (`folded_code`);--> statement-breakpoint
CREATE UNIQUE INDEX `localities_national` ON `localities` (`is_national`) WHERE is_national = 1;--> statement-breakpoint
CREATE TABLE `locality_contacts` (
	`telling_id` text PRIMARY KEY NOT NULL,
	`locality_id` text NOT NULL,
	`at` text NOT NULL,
	`phone` text NOT NULL,
	`hours` text NOT NULL,
	`hours_mi` text NOT NULL,
	`email` text NOT NULL,
	`address` text NOT NULL,
	`told_at` text NOT NULL,
	FOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`)
);
--> statement-breakpoint
CREATE INDEX `locality_contacts_newest` ON `locality_contacts` (`locality_id`,`at`,`telling_id`);--> statement-breakpoint
CREATE TABLE `locality_databases` (
	`namespace` text PRIMARY KEY NOT NULL,
	`locality_id` text NOT NULL,
	`since` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`)
);
--> statement-breakpoint
CREATE INDEX `locality_databases_by_locality` ON `locality_databases` (`locality_id`,`since`);--> statement-breakpoint
CREATE TABLE `locality_openings` (
	`locality_id` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`)
);
--> statement-breakpoint
CREATE TABLE `locality_places` (
	`locality_id` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	PRIMARY KEY(`locality_id`, `name`),
	FOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`)
);
--> statement-breakpoint
CREATE TABLE `turnstile_switches` (
	`locality_id` text NOT NULL,
	`at` text NOT NULL,
	`is_on` integer NOT NULL,
	PRIMARY KEY(`locality_id`, `at`),
	FOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`)
);
--> statement-breakpoint
CREATE TABLE `locality_pauses` (
	`locality_id` text NOT NULL,
	`turn` integer NOT NULL,
	`state` text NOT NULL,
	`why` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`locality_id`, `turn`),
	FOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`)
);
--> statement-breakpoint
CREATE TABLE `provisioning_failures` (
	`locality_id` text NOT NULL,
	`at` text NOT NULL,
	`step` text NOT NULL,
	`code` text NOT NULL,
	PRIMARY KEY(`locality_id`, `at`),
	FOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`)
);
--> statement-breakpoint
CREATE TABLE `provisioning_requests` (
	`locality_id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`asked_by` text NOT NULL,
	FOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`),
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `provisioning_requests_by_application` ON `provisioning_requests` (`application_id`);--> statement-breakpoint
CREATE TABLE `provisioning_steps` (
	`locality_id` text NOT NULL,
	`step` text NOT NULL,
	`detail` text,
	`at` text NOT NULL,
	PRIMARY KEY(`locality_id`, `step`),
	FOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`)
);
--> statement-breakpoint
CREATE TABLE `provisioning_undone` (
	`locality_id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`application_id` text,
	`namespace` text NOT NULL,
	`undone_by` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `provisioning_undone_by_code` ON `provisioning_undone` (`code`,`at`);--> statement-breakpoint
CREATE TABLE `rollout_resumptions` (
	`rollout_id` text NOT NULL,
	`turn` integer NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`rollout_id`, `turn`),
	FOREIGN KEY (`rollout_id`) REFERENCES `rollouts`(`id`)
);
--> statement-breakpoint
CREATE TABLE `rollout_steps` (
	`rollout_id` text NOT NULL,
	`locality_id` text NOT NULL,
	`migration` text NOT NULL,
	`number` integer NOT NULL,
	`turn` integer NOT NULL,
	`wave` integer NOT NULL,
	`outcome` text NOT NULL,
	`code` text,
	`fingerprint` text,
	`milliseconds` integer NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`rollout_id`, `locality_id`, `migration`, `turn`, `outcome`),
	FOREIGN KEY (`rollout_id`) REFERENCES `rollouts`(`id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rollout_steps_applied` ON `rollout_steps` (`locality_id`,`migration`) WHERE outcome = 'applied';--> statement-breakpoint
CREATE INDEX `rollout_steps_failed` ON `rollout_steps` (`rollout_id`,`turn`) WHERE outcome = 'failed';--> statement-breakpoint
CREATE TABLE `rollouts` (
	`id` text PRIMARY KEY NOT NULL,
	`target` text NOT NULL,
	`number` integer NOT NULL,
	`canary` text,
	`started_at` text NOT NULL,
	`started_by` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rollouts_by_target` ON `rollouts` (`target`);