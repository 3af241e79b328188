// Written by `pnpm generate` from the SQL files beside it. Never edited by hand.
import type { Migration } from '@kps/foundation/database'

export const migrations: readonly Migration[] = [
  {
    "name": "0000_rooms",
    "checksum": "ccdaec146da3abe47b76e2ed862902ba0220613db94eb79ecb5e09f8de4e1e90",
    "statements": [
      "CREATE TABLE `assertions` (\n\t`holds` integer NOT NULL\n);",
      "CREATE TABLE `database_identity` (\n\t`only_row` integer PRIMARY KEY NOT NULL,\n\t`tenant` text NOT NULL\n);",
      "CREATE TABLE `alarms` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`kind` text NOT NULL,\n\t`request_id` text NOT NULL,\n\t`at` text NOT NULL\n);",
      "CREATE TABLE `askings` (\n\t`since` text NOT NULL,\n\t`subject` text NOT NULL,\n\t`place` integer NOT NULL,\n\tPRIMARY KEY(`since`, `subject`, `place`)\n);",
      "CREATE TABLE `locality_public_keys` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`locality_id` text NOT NULL,\n\t`purpose` text NOT NULL,\n\t`public_key` text NOT NULL,\n\t`registered_at` text NOT NULL,\n\tFOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`) ON UPDATE no action ON DELETE no action\n);",
      "CREATE INDEX `locality_public_keys_by_locality` ON `locality_public_keys` (`locality_id`,`purpose`);",
      "CREATE TABLE `localities` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`code` text NOT NULL,\n\t`name` text NOT NULL,\n\t`name_mi` text NOT NULL,\n\t`contact_phone` text NOT NULL,\n\t`contact_hours` text NOT NULL,\n\t`contact_hours_mi` text NOT NULL,\n\t`contact_email` text NOT NULL,\n\t`contact_address` text NOT NULL,\n\t`namespace` text NOT NULL,\n\t`wrapped_data_key` text NOT NULL,\n\t`requested_at` text NOT NULL,\n\t`is_national` integer NOT NULL\n);",
      "CREATE UNIQUE INDEX `localities_by_code` ON `localities` (`code`);",
      "CREATE UNIQUE INDEX `localities_by_namespace` ON `localities` (`namespace`);",
      "CREATE UNIQUE INDEX `localities_national` ON `localities` (`is_national`) WHERE is_national = 1;",
      "CREATE TABLE `locality_places` (\n\t`locality_id` text NOT NULL,\n\t`name` text NOT NULL,\n\t`kind` text NOT NULL,\n\tPRIMARY KEY(`locality_id`, `name`),\n\tFOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`) ON UPDATE no action ON DELETE no action\n);",
      "CREATE TABLE `turnstile_switches` (\n\t`locality_id` text NOT NULL,\n\t`at` text NOT NULL,\n\t`is_on` integer NOT NULL,\n\tPRIMARY KEY(`locality_id`, `at`),\n\tFOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`) ON UPDATE no action ON DELETE no action\n);",
      "CREATE TABLE `provisioning_steps` (\n\t`locality_id` text NOT NULL,\n\t`step` text NOT NULL,\n\t`detail` text,\n\t`at` text NOT NULL,\n\tPRIMARY KEY(`locality_id`, `step`),\n\tFOREIGN KEY (`locality_id`) REFERENCES `localities`(`id`) ON UPDATE no action ON DELETE no action\n);"
    ]
  }
]
