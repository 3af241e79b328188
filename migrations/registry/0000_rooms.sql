CREATE TABLE `assertions` (
	`holds` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `database_identity` (
	`only_row` integer PRIMARY KEY NOT NULL,
	`tenant` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `alarms` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`request_id` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `askings` (
	`since` text NOT NULL,
	`subject` text NOT NULL,
	`place` integer NOT NULL,
	PRIMARY KEY(`since`, `subject`, `place`)
);
--> statement-breakpoint
CREATE TABLE `locality_public_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`locality_id` text NOT NULL,
	`purpose` text NOT NULL,
	`public_key` text NOT NULL,
	`registered_at` text NOT NULL,
	FOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `locality_public_keys_by_locality` ON `locality_public_keys` (`locality_id`,`purpose`);--> statement-breakpoint
CREATE TABLE `localities` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`name_mi` text NOT NULL,
	`contact_phone` text NOT NULL,
	`contact_hours` text NOT NULL,
	`contact_hours_mi` text NOT NULL,
	`contact_email` text NOT NULL,
	`contact_address` text NOT NULL,
	`namespace` text NOT NULL,
	`wrapped_data_key` text NOT NULL,
	`requested_at` text NOT NULL,
	`is_national` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `localities_by_code` ON `localities` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `localities_by_namespace` ON `localities` (`namespace`);--> statement-breakpoint
CREATE UNIQUE INDEX `localities_national` ON `localities` (`is_national`) WHERE is_national = 1;--> statement-breakpoint
CREATE TABLE `locality_places` (
	`locality_id` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	PRIMARY KEY(`locality_id`, `name`),
	FOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `turnstile_switches` (
	`locality_id` text NOT NULL,
	`at` text NOT NULL,
	`is_on` integer NOT NULL,
	PRIMARY KEY(`locality_id`, `at`),
	FOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `provisioning_steps` (
	`locality_id` text NOT NULL,
	`step` text NOT NULL,
	`detail` text,
	`at` text NOT NULL,
	PRIMARY KEY(`locality_id`, `step`),
	FOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`) ON UPDATE no action ON DELETE no action
);
