import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newFormKey } from '@kps/crossings/referral-handover'
import { openVault, unwrapKey } from '@kps/foundation/sealing'
import { instantNow } from '@kps/foundation/time'
import { receiveQuestion } from '@kps/locality/questions'
import { openCopy, readContents, takeBackup } from '@kps/registry/backups'
import { askToClose, confirmClosing, destroyLocality, noteExport } from '@kps/registry/closing'
import { aFleet } from '@kps/test/tenants'
import { sql } from 'drizzle-orm'
import type { Row } from './row.ts'

const words = 'Kanarikupu Wahanga Tūtūru'
const fields = 20

/**
 * Closes one of two localities and then tries, with every key that can be found in what the registry and its server still have, to read
 * what was sealed: in its database, write-ahead log and backup as they lay there before, and in a dump.
 */
export async function shredRows(): Promise<readonly Row[]> {
  const fleet = await aFleet()
  try {
    const [bay] = [await fleet.found('kowhai-bay'), await fleet.found('te-awa')]
    for (let row = 0; row < fields; row += 1) await receiveQuestion(await bay.lane('intake'), question(), newFormKey())
    const asked = (by: string) => ({ code: 'kowhai-bay', by, key: newFormKey() })
    await takeBackup(asked('acc_one'), fleet.means)
    const before = await files(fleet.folder)
    const [dump] = await (await bay.open()).batch([
      (await bay.open()).orm.all<{ id: string; document: string }>(sql`select id, document from questions`),
    ])
    await askToClose({ ...asked('acc_one'), reason: 'sealed' }, fleet.means)
    await confirmClosing(asked('acc_two'), fleet.means)
    const { rows } = await readContents(await openCopy(fleet.platform, bay.namespace))
    const digest = createHash('sha256').update('an export').digest('hex')
    await noteExport(fleet.registry, 'kowhai-bay', { digest, rows })
    await destroyLocality(asked('acc_two'), fleet.means)

    const after = Buffer.concat([...(await files(fleet.folder)).values()]).toString('latin1')
    // SQLite puts columns right behind one another, so that a wrapped key may begin anywhere.
    const candidates = new Set([...after.matchAll(/(?=(1\.[\w-]{95}))/g)].map(([, text]) => text ?? ''))
    const keys: Uint8Array<ArrayBuffer>[] = []
    for (const text of candidates) {
      for (const id of [bay.id, bay.namespace]) {
        const key = await unwrapKey(fleet.means.keys.platformKey, text, id).catch(() => undefined)
        if (key) keys.push(key)
      }
    }
    const opened = await openedWith(keys, bay.id, dump as { id: string; document: string }[])
    const inPlain = [...before.values()].filter((bytes) => bytes.includes(words)).length
    return [
      {
        name: 'shredded',
        what: 'sealed fields of a closed locality that can still be read',
        value: opened + inPlain,
        bar: 0,
        unit: '',
        note: `of ${fields} in database, log, dump and backup; ${candidates.size} texts tried as a key`,
      },
    ]
  } finally {
    await fleet.close()
  }
}

const question = () => ({
  documentVersion: 1,
  formKey: newFormKey(),
  submittedAt: instantNow(),
  language: 'en',
  question: words,
  phone: '021 555 0100',
  email: '',
  reachSafely: '',
  role: '',
})

async function files(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const names = await readdir(folder)
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)))
}

async function openedWith(
  keys: readonly Uint8Array<ArrayBuffer>[],
  tenant: string,
  rows: readonly { readonly id: string; readonly document: string }[],
): Promise<number> {
  let opened = 0
  for (const key of keys) {
    const vault = await openVault(key, tenant)
    for (const { document, id } of rows) {
      const sealed = document as Parameters<typeof vault.open>[1]
      const text = await vault.open({ table: 'questions', column: 'document', row: id }, sealed).catch(() => undefined)
      if (text !== undefined) opened += 1
    }
  }
  return opened
}
