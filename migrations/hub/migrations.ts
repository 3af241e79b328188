// Written by `pnpm generate` from the SQL files beside it. Never edited by hand.
import type { Migration } from '@kps/foundation/database'

export const migrations: readonly Migration[] = [
  {
    "name": "0000_rooms",
    "checksum": "4785609494ecaa8eb5d3a87d4398b2aaa0229ad9c0ef9389ed690aa206ceaf5b",
    "fingerprint": "5f7e34d72cf0a90c43c7f248b8c8eafe9bf3c86d126b4d9c83a9dae31c5f2bb8",
    "statements": [
      "CREATE TABLE `account_standings` (\n\t`account_id` text NOT NULL,\n\t`turn` integer NOT NULL,\n\t`state` text NOT NULL,\n\t`reason` text NOT NULL,\n\t`at` text NOT NULL,\n\t`by` text NOT NULL,\n\tPRIMARY KEY(`account_id`, `turn`),\n\tFOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`)\n);",
      "CREATE TABLE `accounts` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`subject_index` text NOT NULL,\n\t`name` text NOT NULL,\n\t`created_at` text NOT NULL\n);",
      "CREATE UNIQUE INDEX `accounts_by_subject` ON `accounts` (`subject_index`);",
      "CREATE TABLE `organisation_standings` (\n\t`organisation_id` text NOT NULL,\n\t`turn` integer NOT NULL,\n\t`state` text NOT NULL,\n\t`reason` text NOT NULL,\n\t`at` text NOT NULL,\n\t`by` text NOT NULL,\n\tPRIMARY KEY(`organisation_id`, `turn`)\n);",
      "CREATE TABLE `role_grant_endings` (\n\t`grant_id` text PRIMARY KEY NOT NULL,\n\t`ended_at` text NOT NULL,\n\tFOREIGN KEY (`grant_id`) REFERENCES `role_grants`(`id`)\n);",
      "CREATE TABLE `role_grants` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`account_id` text NOT NULL,\n\t`organisation_id` text NOT NULL,\n\t`role` text NOT NULL,\n\t`granted_at` text NOT NULL,\n\tFOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`)\n);",
      "CREATE INDEX `role_grants_by_account` ON `role_grants` (`account_id`);",
      "CREATE TABLE `session_endings` (\n\t`session_id` text PRIMARY KEY NOT NULL,\n\t`ended_at` text NOT NULL,\n\tFOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`)\n);",
      "CREATE TABLE `sessions` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`account_id` text NOT NULL,\n\t`organisation_id` text,\n\t`started_at` text NOT NULL,\n\t`previous_seen_at` text,\n\t`seen_at` text NOT NULL,\n\t`ends_at` text NOT NULL,\n\tFOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`)\n);",
      "CREATE INDEX `sessions_by_account` ON `sessions` (`account_id`);",
      "CREATE TABLE `audit_entries` (\n\t`sequence` integer PRIMARY KEY NOT NULL,\n\t`at` text NOT NULL,\n\t`request_id` text NOT NULL,\n\t`actor` text NOT NULL,\n\t`organisation_id` text,\n\t`action` text NOT NULL,\n\t`record` text,\n\t`persons` text NOT NULL,\n\t`refusal` text\n);",
      "CREATE TABLE `idempotency` (\n\t`key` text PRIMARY KEY NOT NULL,\n\t`action` text NOT NULL,\n\t`result` text NOT NULL,\n\t`at` text NOT NULL\n);",
      "CREATE TABLE `assertions` (\n\t`holds` integer NOT NULL\n);",
      "CREATE TABLE `database_identity` (\n\t`only_row` integer PRIMARY KEY NOT NULL,\n\t`tenant` text NOT NULL\n);",
      "CREATE TABLE `outbox` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`kind` text NOT NULL,\n\t`payload` text NOT NULL,\n\t`created_at` text NOT NULL\n);",
      "CREATE TABLE `outbox_deliveries` (\n\t`outbox_id` text PRIMARY KEY NOT NULL,\n\t`delivered_at` text NOT NULL,\n\tFOREIGN KEY (`outbox_id`) REFERENCES `outbox`(`id`)\n);",
      "CREATE TABLE `publication_refusals` (\n\t`locality_code` text NOT NULL,\n\t`sequence` integer NOT NULL,\n\t`publication_id` text NOT NULL,\n\t`reason` text NOT NULL,\n\t`refused_at` text NOT NULL,\n\tPRIMARY KEY(`locality_code`, `sequence`, `publication_id`, `reason`)\n);",
      "CREATE TABLE `publications` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`locality_code` text NOT NULL,\n\t`quarter` text NOT NULL,\n\t`sequence` integer NOT NULL,\n\t`digest` text NOT NULL,\n\t`catalogue_version` integer NOT NULL,\n\t`received_at` text NOT NULL\n);",
      "CREATE UNIQUE INDEX `publications_by_sequence` ON `publications` (`locality_code`,`sequence`);",
      "CREATE INDEX `publications_by_quarter` ON `publications` (`quarter`,`locality_code`);",
      "CREATE TABLE `published_cells` (\n\t`publication_id` text NOT NULL,\n\t`measure` text NOT NULL,\n\t`breakdown` text NOT NULL,\n\t`version` integer NOT NULL,\n\t`value` integer,\n\tPRIMARY KEY(`publication_id`, `measure`, `breakdown`),\n\tFOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`)\n);"
    ]
  }
]
