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
CREATE TABLE `publication_refusals` (
	`locality_code` text NOT NULL,
	`sequence` integer NOT NULL,
	`publication_id` text NOT NULL,
	`reason` text NOT NULL,
	`refused_at` text NOT NULL,
	PRIMARY KEY(`locality_code`, `sequence`, `publication_id`, `reason`)
);
--> statement-breakpoint
CREATE TABLE `publications` (
	`id` text PRIMARY KEY NOT NULL,
	`locality_code` text NOT NULL,
	`quarter` text NOT NULL,
	`sequence` integer NOT NULL,
	`digest` text NOT NULL,
	`catalogue_version` integer NOT NULL,
	`received_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `publications_by_sequence` ON `publications` (`locality_code`,`sequence`);--> statement-breakpoint
CREATE INDEX `publications_by_quarter` ON `publications` (`quarter`,`locality_code`);--> statement-breakpoint
CREATE TABLE `published_cells` (
	`publication_id` text NOT NULL,
	`measure` text NOT NULL,
	`breakdown` text NOT NULL,
	`version` integer NOT NULL,
	`value` integer,
	PRIMARY KEY(`publication_id`, `measure`, `breakdown`),
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`)
);
