import { randomUUID } from 'node:crypto'
import { instantNow } from '@kps/foundation/time'
import { listAlarms } from '@kps/registry/alarms'
import { backUpTonight, dropRestore, listBackups, restoreBackup, switchOver, takeBackup } from '@kps/registry/backups'
import { closingOf, goOnDestroying } from '@kps/registry/closing'
import { listLocalities } from '@kps/registry/fleet'
import { provisioningOf } from '@kps/registry/provisioning'
import { migrateFleet } from './migrate.ts'
import type { OpenRegistry } from './open-registry.ts'

type Say = (line: string) => void
/** Does what was asked and says so. False: it came to an end that somebody has to look at. */
export type Verb = (registry: OpenRegistry, given: Given, say: Say) => Promise<boolean>

export interface Given {
  readonly names: readonly string[]
  readonly canary?: string | undefined
  readonly resume?: boolean | undefined
}

const asked = ({ names: [code = ''] }: Given) => ({ code, by: 'command', key: `command-${randomUUID()}` })

/** Each verb, and how many names follow it. */
export const verbs: Readonly<Record<string, { readonly names: number; readonly does: Verb }>> = {
  list: {
    names: 0,
    async does({ means }, _, say) {
      const { database, keys, migrations } = await means()
      const { localities, served } = await listLocalities(database, keys.platform, migrations.length)
      for (const { code, lastBackupAt, schema, state } of localities) {
        say(
          `${code.padEnd(30)} ${state.padEnd(13)} schema ${schema ?? 0} of ${served}  last backup ${lastBackupAt ?? 'none'}`,
        )
      }
      return true
    },
  },
  alarms: {
    names: 0,
    async does({ means }, _, say) {
      const { rows, waiting } = await listAlarms((await means()).database, null)
      for (const { kind, lastAt, locality, requestId, times } of rows)
        say(
          `${lastAt}  ${kind.padEnd(30)} ${(locality?.code ?? '').padEnd(30)} ${times} times, last request ${requestId}`,
        )
      say(`${waiting} that nobody has looked at; whoever looks says so at the hub`)
      return waiting === 0
    },
  },
  status: {
    names: 1,
    async does({ means }, { names: [code = ''] }, say) {
      const { failure, isOpen, steps } = await provisioningOf((await means()).database, code)
      for (const { at, step } of steps) say(`${step.padEnd(10)} ${at ?? 'not yet'}`)
      if (failure !== null) say(`it stopped: ${failure}`)
      return isOpen
    },
  },
  backup: {
    names: 1,
    async does({ means }, given, say) {
      const { backupId } = await takeBackup(asked(given), await means())
      const { backups } = await listBackups(given.names[0] ?? '', await means())
      const taken = backups.find(({ id }) => id === backupId)
      say(`${backupId} ${taken?.state}: ${taken?.found?.rows ?? 0} rows in ${taken?.found?.tables ?? 0} tables`)
      return taken?.state === 'kept'
    },
  },
  night: {
    names: 0,
    async does({ means }, _, say) {
      const { failed, taken } = await backUpTonight({ keep: 14, most: 10_000 }, instantNow(), await means())
      say(`${taken} backed up, ${failed} failed`)
      return failed === 0
    },
  },
  backups: {
    names: 1,
    async does({ means }, { names: [code = ''] }, say) {
      const { backups, restores } = await listBackups(code, await means())
      for (const { askedAt, by, found, id, state } of backups) {
        say(
          `${id}  ${askedAt}  ${state.padEnd(8)} by ${by}  ${found?.rows ?? 0} rows, ${found?.auditEntries ?? 0} entries`,
        )
      }
      for (const { askedAt, backupId, id, state } of restores)
        say(`${id}  ${askedAt}  ${state.padEnd(8)} of ${backupId}`)
      return true
    },
  },
  restore: {
    names: 2,
    async does({ means }, given, say) {
      const restored = await restoreBackup({ ...asked(given), backupId: given.names[1] ?? '' }, await means())
      for (const { check, found, holds } of restored.checks)
        say(`${check.padEnd(12)} ${holds ? 'holds' : `does not hold: ${found}`}`)
      const beyond = restored.liveEntriesBeyond
      say(beyond === null ? 'the live database does not answer' : `the live log has ${beyond} entries that it has not`)
      say(`${restored.id} ${restored.state}`)
      return restored.state === 'checked'
    },
  },
  switch: {
    names: 2,
    async does({ means }, given, say) {
      const { restoreId } = await switchOver({ ...asked(given), restoreId: given.names[1] ?? '' }, await means())
      say(`${given.names[0]} is served from ${restoreId}; everybody there signs in again`)
      say('at the hub this takes two people; here it took the keys of the house, and its rows say “command”')
      return true
    },
  },
  drop: {
    names: 2,
    async does({ means }, given, say) {
      const { restoreId } = await dropRestore({ ...asked(given), restoreId: given.names[1] ?? '' }, await means())
      say(`${restoreId} is removed`)
      return true
    },
  },
  migrate: {
    names: 0,
    does: ({ means }, { canary, resume }, say) =>
      migrateFleet(
        async () => {
          const { keys, ...rest } = await means()
          return { ...rest, platform: keys.platform }
        },
        { canary, resume },
        say,
      ),
  },
  closing: {
    names: 1,
    async does({ means }, { names: [code = ''] }, say) {
      const before = await closingOf(code, await means())
      if (before.steps.some(({ state }) => state === 'destruction-asked')) await goOnDestroying(code, await means())
      const { certificate, steps } = await closingOf(code, await means())
      for (const { at, state } of steps) say(`${state.padEnd(18)} ${at}`)
      if (steps.length === 0) say('nobody has asked that it be closed')
      return certificate !== null || steps.length === 0
    },
  },
}
