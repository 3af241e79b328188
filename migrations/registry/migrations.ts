// Written by `pnpm generate` from the SQL files beside it. Never edited by hand.
import type { Migration } from '@kps/foundation/database'

export const migrations: readonly Migration[] = [
  {
    "name": "0000_rooms",
    "checksum": "8fd05f1f9fb775bd7738cfb8f530be97868a971efe3eb0dd69d50d8372f89f33",
    "statements": [
      "CREATE TABLE `assertions` (\n\t`holds` integer NOT NULL\n);",
      "CREATE TABLE `database_identity` (\n\t`only_row` integer PRIMARY KEY NOT NULL,\n\t`tenant` text NOT NULL\n);",
      "CREATE TABLE `agency_memberships` (\n\t`nzbn` text NOT NULL,\n\t`locality_id` text NOT NULL,\n\t`turn` integer NOT NULL,\n\t`state` text NOT NULL,\n\t`legal_name` text NOT NULL,\n\t`at` text NOT NULL,\n\t`telling_id` text NOT NULL,\n\t`told_at` text NOT NULL,\n\tPRIMARY KEY(`nzbn`, `locality_id`, `turn`),\n\tFOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`) ON UPDATE no action ON DELETE no action\n);",
      "CREATE UNIQUE INDEX `agency_memberships_by_telling` ON `agency_memberships` (`telling_id`);",
      "CREATE TABLE `agency_notice_receipts` (\n\t`telling_id` text NOT NULL,\n\t`locality_id` text NOT NULL,\n\t`at` text NOT NULL,\n\tPRIMARY KEY(`telling_id`, `locality_id`),\n\tFOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`) ON UPDATE no action ON DELETE no action\n);",
      "CREATE TABLE `agency_notices` (\n\t`telling_id` text NOT NULL,\n\t`locality_id` text NOT NULL,\n\t`at` text NOT NULL,\n\tPRIMARY KEY(`telling_id`, `locality_id`),\n\tFOREIGN KEY (`telling_id`) REFERENCES `agency_memberships`(`telling_id`) ON UPDATE no action ON DELETE no action,\n\tFOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`) ON UPDATE no action ON DELETE no action\n);",
      "CREATE INDEX `agency_notices_by_time` ON `agency_notices` (`at`);",
      "CREATE TABLE `alarms` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`kind` text NOT NULL,\n\t`request_id` text NOT NULL,\n\t`at` text NOT NULL\n);",
      "CREATE TABLE `askings` (\n\t`since` text NOT NULL,\n\t`subject` text NOT NULL,\n\t`place` integer NOT NULL,\n\tPRIMARY KEY(`since`, `subject`, `place`)\n);",
      "CREATE TABLE `backup_steps` (\n\t`backup_id` text NOT NULL,\n\t`step` text NOT NULL,\n\t`at` text NOT NULL,\n\t`detail` text,\n\tPRIMARY KEY(`backup_id`, `step`),\n\tFOREIGN KEY (`backup_id`) REFERENCES `backups`(`id`) ON UPDATE no action ON DELETE no action\n);",
      "CREATE TABLE `backups` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`locality_id` text NOT NULL,\n\t`source` text NOT NULL,\n\t`namespace` text NOT NULL,\n\t`asked_by` text NOT NULL,\n\t`asked_at` text NOT NULL,\n\tFOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`) ON UPDATE no action ON DELETE no action\n);",
      "CREATE UNIQUE INDEX `backups_by_namespace` ON `backups` (`namespace`);",
      "CREATE INDEX `backups_by_locality` ON `backups` (`locality_id`,`asked_at`);",
      "CREATE TABLE `database_removals` (\n\t`namespace` text PRIMARY KEY NOT NULL,\n\t`removed_at` text NOT NULL\n);",
      "CREATE TABLE `restore_steps` (\n\t`restore_id` text NOT NULL,\n\t`step` text NOT NULL,\n\t`at` text NOT NULL,\n\t`detail` text,\n\tPRIMARY KEY(`restore_id`, `step`),\n\tFOREIGN KEY (`restore_id`) REFERENCES `restores`(`id`) ON UPDATE no action ON DELETE no action\n);",
      "CREATE TABLE `restores` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`backup_id` text NOT NULL,\n\t`locality_id` text NOT NULL,\n\t`namespace` text NOT NULL,\n\t`asked_by` text NOT NULL,\n\t`asked_at` text NOT NULL,\n\tFOREIGN KEY (`backup_id`) REFERENCES `backups`(`id`) ON UPDATE no action ON DELETE no action,\n\tFOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`) ON UPDATE no action ON DELETE no action\n);",
      "CREATE UNIQUE INDEX `restores_by_namespace` ON `restores` (`namespace`);",
      "CREATE INDEX `restores_by_locality` ON `restores` (`locality_id`,`asked_at`);",
      "CREATE TABLE `locality_closings` (\n\t`locality_id` text NOT NULL,\n\t`place` integer NOT NULL,\n\t`state` text NOT NULL,\n\t`at` text NOT NULL,\n\t`by` text,\n\t`detail` text,\n\tPRIMARY KEY(`locality_id`, `place`),\n\tFOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`) ON UPDATE no action ON DELETE no action\n);",
      "CREATE TABLE `tenancy_commands` (\n\t`key` text PRIMARY KEY NOT NULL,\n\t`method` text NOT NULL,\n\t`result` text NOT NULL,\n\t`at` text NOT NULL\n);",
      "CREATE TABLE `locality_public_keys` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`locality_id` text NOT NULL,\n\t`purpose` text NOT NULL,\n\t`public_key` text NOT NULL,\n\t`registered_at` text NOT NULL,\n\tFOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`) ON UPDATE no action ON DELETE no action\n);",
      "CREATE INDEX `locality_public_keys_by_locality` ON `locality_public_keys` (`locality_id`,`purpose`);",
      "CREATE TABLE `data_keys` (\n\t`locality_id` text PRIMARY KEY NOT NULL,\n\t`wrapped_key` text NOT NULL,\n\t`made_at` text NOT NULL,\n\tFOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`) ON UPDATE no action ON DELETE no action\n);",
      "CREATE TABLE `localities` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`code` text NOT NULL,\n\t`name` text NOT NULL,\n\t`name_mi` text NOT NULL,\n\t`contact_phone` text NOT NULL,\n\t`contact_hours` text NOT NULL,\n\t`contact_hours_mi` text NOT NULL,\n\t`contact_email` text NOT NULL,\n\t`contact_address` text NOT NULL,\n\t`requested_at` text NOT NULL,\n\t`is_national` integer NOT NULL\n);",
      "CREATE UNIQUE INDEX `localities_by_code` ON `localities` (`code`);",
      "CREATE UNIQUE INDEX `localities_national` ON `localities` (`is_national`) WHERE is_national = 1;",
      "CREATE TABLE `locality_databases` (\n\t`namespace` text PRIMARY KEY NOT NULL,\n\t`locality_id` text NOT NULL,\n\t`since` text NOT NULL,\n\t`reason` text NOT NULL,\n\tFOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`) ON UPDATE no action ON DELETE no action\n);",
      "CREATE INDEX `locality_databases_by_locality` ON `locality_databases` (`locality_id`,`since`);",
      "CREATE TABLE `locality_places` (\n\t`locality_id` text NOT NULL,\n\t`name` text NOT NULL,\n\t`kind` text NOT NULL,\n\tPRIMARY KEY(`locality_id`, `name`),\n\tFOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`) ON UPDATE no action ON DELETE no action\n);",
      "CREATE TABLE `turnstile_switches` (\n\t`locality_id` text NOT NULL,\n\t`at` text NOT NULL,\n\t`is_on` integer NOT NULL,\n\tPRIMARY KEY(`locality_id`, `at`),\n\tFOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`) ON UPDATE no action ON DELETE no action\n);",
      "CREATE TABLE `locality_pauses` (\n\t`locality_id` text NOT NULL,\n\t`turn` integer NOT NULL,\n\t`state` text NOT NULL,\n\t`why` text NOT NULL,\n\t`at` text NOT NULL,\n\t`by` text NOT NULL,\n\tPRIMARY KEY(`locality_id`, `turn`),\n\tFOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`) ON UPDATE no action ON DELETE no action\n);",
      "CREATE TABLE `provisioning_steps` (\n\t`locality_id` text NOT NULL,\n\t`step` text NOT NULL,\n\t`detail` text,\n\t`at` text NOT NULL,\n\tPRIMARY KEY(`locality_id`, `step`),\n\tFOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`) ON UPDATE no action ON DELETE no action\n);",
      "CREATE TABLE `provisioning_undone` (\n\t`locality_id` text PRIMARY KEY NOT NULL,\n\t`code` text NOT NULL,\n\t`namespace` text NOT NULL,\n\t`step` text NOT NULL,\n\t`undone_by` text NOT NULL,\n\t`at` text NOT NULL\n);",
      "CREATE TABLE `rollout_resumptions` (\n\t`rollout_id` text NOT NULL,\n\t`turn` integer NOT NULL,\n\t`at` text NOT NULL,\n\t`by` text NOT NULL,\n\tPRIMARY KEY(`rollout_id`, `turn`),\n\tFOREIGN KEY (`rollout_id`) REFERENCES `rollouts`(`id`) ON UPDATE no action ON DELETE no action\n);",
      "CREATE TABLE `rollout_steps` (\n\t`rollout_id` text NOT NULL,\n\t`locality_id` text NOT NULL,\n\t`migration` text NOT NULL,\n\t`number` integer NOT NULL,\n\t`turn` integer NOT NULL,\n\t`wave` integer NOT NULL,\n\t`outcome` text NOT NULL,\n\t`code` text,\n\t`fingerprint` text,\n\t`milliseconds` integer NOT NULL,\n\t`at` text NOT NULL,\n\tPRIMARY KEY(`rollout_id`, `locality_id`, `migration`, `turn`, `outcome`),\n\tFOREIGN KEY (`rollout_id`) REFERENCES `rollouts`(`id`) ON UPDATE no action ON DELETE no action\n);",
      "CREATE UNIQUE INDEX `rollout_steps_applied` ON `rollout_steps` (`locality_id`,`migration`) WHERE outcome = 'applied';",
      "CREATE INDEX `rollout_steps_failed` ON `rollout_steps` (`rollout_id`,`turn`) WHERE outcome = 'failed';",
      "CREATE TABLE `rollouts` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`target` text NOT NULL,\n\t`number` integer NOT NULL,\n\t`canary` text,\n\t`started_at` text NOT NULL,\n\t`started_by` text NOT NULL\n);",
      "CREATE UNIQUE INDEX `rollouts_by_target` ON `rollouts` (`target`);"
    ]
  }
]
