import { idOf } from '@kps/crossings/ids'
import { localityCode } from '@kps/crossings/transfer-handover'
import * as v from 'valibot'
import { defineAsking } from './define-asking.ts'
import { defineTelling } from './define-telling.ts'
import { oneLocality } from './localities.ts'

const oneBackup = v.object({ code: localityCode, backupId: idOf('bkp') })
const oneRestore = v.object({ code: localityCode, restoreId: idOf('rst') })

/** The backups of one locality, and what was restored of them. */
export const listBackups = defineAsking({
  permit: 'tenancy:read',
  action: 'backups.listed',
  input: oneLocality,
  record: ({ code }) => code,
  ask: ({ keeping }, { code }) => keeping.listBackups(code),
})

export const takeBackup = defineTelling({
  permit: 'tenancy:change',
  action: 'backup.taken',
  input: oneLocality,
  record: ({ code }) => code,
  tell: ({ keeping }, { code }, { by, key }) => keeping.takeBackup({ code, by, key }),
})

/** Copies a backup to a new database and has it checked; nobody is served from it. */
export const restoreBackup = defineTelling({
  permit: 'tenancy:change',
  action: 'backup.restored',
  input: oneBackup,
  record: ({ backupId }) => backupId,
  tell: ({ keeping }, input, { by, key }) => keeping.restoreBackup({ ...input, by, key }),
})

/** The first of two people asks that a locality be served from the restored database. */
export const askToSwitch = defineTelling({
  permit: 'tenancy:change',
  action: 'switch.asked',
  input: oneRestore,
  record: ({ restoreId }) => restoreId,
  tell: ({ keeping }, input, { by, key }) => keeping.askToSwitch({ ...input, by, key }),
})

/** The second confirms: it is, from the next request on. */
export const switchOver = defineTelling({
  permit: 'tenancy:change',
  action: 'restore.switched',
  input: oneRestore,
  record: ({ restoreId }) => restoreId,
  tell: ({ keeping }, input, { by, key }) => keeping.switchOver({ ...input, by, key }),
})

export const dropRestore = defineTelling({
  permit: 'tenancy:change',
  action: 'restore.dropped',
  input: oneRestore,
  record: ({ restoreId }) => restoreId,
  tell: ({ keeping }, input, { by, key }) => keeping.dropRestore({ ...input, by, key }),
})
