import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newFormKey } from '@kps/crossings/referral-handover'
import { Failure } from '@kps/foundation/failures'
import { openVault, unwrapKey } from '@kps/foundation/sealing'
import { instantNow } from '@kps/foundation/time'
import {
  askToSwitch,
  backUpTonight,
  openCopy,
  readContents,
  restoreBackup,
  switchOver,
  takeBackup,
} from '@kps/registry/backups'
import {
  askToClose,
  callOffClosing,
  closingOf,
  confirmClosing,
  destroyLocality,
  mayExport,
  noteExport,
} from '@kps/registry/closing'
import { findLocality, listOpenLocalities } from '@kps/registry/localities'
import { type AFleet, aFleet, type FleetLocality } from '@kps/test/tenants'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { falling, untilDone } from './falling.ts'
import { canary, write } from './fleet-rows.ts'

let fleet: AFleet
beforeAll(async () => {
  fleet = await aFleet()
})
afterAll(() => fleet.close())

const [one, two, three] = ['acc_one', 'acc_two', 'acc_three'] as const
const asked = (code: string, by: string) => ({ code, by, key: newFormKey() })
const ask = (code: string, by: string = one) => askToClose({ ...asked(code, by), reason: 'sealed' }, fleet.means)
const confirm = (code: string, by: string = two) => confirmClosing(asked(code, by), fleet.means)
const destroy = (code: string, by: string = two) => destroyLocality(asked(code, by), fleet.means)
const digest = createHash('sha256').update('an export').digest('hex')

/** What the locality's door tells of an export that has every row of the moment. */
async function take(code: string): Promise<void> {
  const namespace = (await findLocality(fleet.registry, code))?.namespace ?? ''
  const { rows } = await readContents(await openCopy(fleet.platform, namespace))
  await noteExport(fleet.registry, code, { digest, rows })
}

const keyOf = async ({ id }: FleetLocality) => {
  const [rows] = await fleet.registry.batch([
    fleet.registry.orm.all(sql`select wrapped_key from data_keys where locality_id = ${id}`),
  ])
  return (rows as object[]).length
}

/** Every file of the server as it lies there now, write-ahead logs included. */
async function files(): Promise<ReadonlyMap<string, Buffer>> {
  const names = await readdir(fleet.folder)
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(fleet.folder, name))] as const)),
  )
}

const sealedIn = (bytes: Buffer): readonly string[] => [
  ...new Set(bytes.toString('latin1').match(/1\.[\w-]{38,}/g) ?? []),
]

/** Whatever may be a wrapped key, wherever in a file it begins: SQLite puts the next column right behind it. */
const maybeKeysIn = (bytes: Buffer): readonly string[] => [
  ...new Set([...bytes.toString('latin1').matchAll(/(?=(1\.[\w-]{95}))/g)].map(([, text]) => text ?? '')),
]

test('a locality that is closed is gone: nobody opens one field of it in any copy, with all that the registry still has', async () => {
  const bay = await fleet.found('kowhai-bay')
  const other = await fleet.found('te-awa')
  for (let row = 0; row < 5; row += 1) await write(bay, `${canary} ${row}`)
  const { backupId } = await takeBackup(asked('kowhai-bay', one), fleet.means)
  const restored = await restoreBackup({ ...asked('kowhai-bay', one), backupId }, fleet.means)
  await askToSwitch({ ...asked('kowhai-bay', one), restoreId: restored.id }, fleet.means)
  await switchOver({ ...asked('kowhai-bay', two), restoreId: restored.id }, fleet.means)
  await restoreBackup({ ...asked('kowhai-bay', one), backupId }, fleet.means)
  await backUpTonight({ keep: 14, most: 10 }, instantNow(), fleet.means)

  const before = await files()
  const live = (await findLocality(fleet.registry, 'kowhai-bay'))?.namespace
  const database = await bay.open(live)
  const [dumped] = await database.batch([database.orm.all(sql`select id, summary, document from questions`)])
  const rows = dumped as { id: string; summary: string; document: string }[]
  const whole = Buffer.concat([...before.values()]).toString('latin1')
  expect(whole).not.toContain(canary)

  await ask('kowhai-bay')
  await confirm('kowhai-bay')
  await take('kowhai-bay')
  const closing = await destroy('kowhai-bay')

  // Every key that could be in what the registry and its server still have: each text that looks like a wrapped key is tried.
  const kept = await files()
  const found = maybeKeysIn(Buffer.concat([...kept.values()]))
  const keys = await Promise.all(
    found.map((text) => unwrapKey(fleet.means.keys.platformKey, text, bay.id).catch(() => undefined)),
  )
  expect(keys.filter((key) => key !== undefined)).toEqual([])
  const others = await Promise.all(
    found.map((text) => unwrapKey(fleet.means.keys.platformKey, text, other.id).catch(() => undefined)),
  )
  expect(others.filter((key) => key !== undefined).length).toBe(1)

  // What was sealed in files, write-ahead logs, backups and a dump from before: with every other key that there is, 0 of N open.
  const ciphertexts = new Set([
    ...rows.flatMap(({ document, summary }) => [document, summary]),
    ...[...before]
      .filter(([name]) => name.startsWith('t-') || name.startsWith('b-'))
      .flatMap(([, bytes]) => sealedIn(bytes)),
  ])
  expect(ciphertexts.size).toBeGreaterThan(20)
  const wrong = await openVault(other.dataKey, bay.id)
  const right = bay.vault
  const tried = await Promise.all(
    rows.map(async ({ document, id }) => {
      const place = { table: 'questions', column: 'document', row: id }
      const opens = (vault: typeof right) =>
        vault.open(place, document as Parameters<typeof vault.open>[1]).then(
          () => 1,
          () => 0,
        )
      return [await opens(wrong), await opens(right)] as const
    }),
  )
  expect(tried).toEqual(rows.map(() => [0, 1]))

  // Nothing of it is left on the server but the other locality's.
  const namespaces = [...kept.keys()].filter((name) => /^[tb]-.*\.json$/.test(name))
  expect(namespaces.filter((name) => name.startsWith('t-'))).toEqual([`${other.namespace}.json`])
  expect(namespaces.filter((name) => name.startsWith('b-')).length).toBe(1)
  expect((await listOpenLocalities(fleet.registry)).map(({ code }) => code)).toEqual(['te-awa'])
  expect(await findLocality(fleet.registry, 'kowhai-bay')).toBeUndefined()

  expect(closing.steps.map(({ state }) => state)).toEqual([
    'asked',
    'confirmed',
    'exported',
    'destruction-asked',
    'paused',
    'key-destroyed',
    'blocked',
    'database-removed',
    'backups-removed',
    'closed',
  ])
  expect(closing.certificate).toMatchObject({
    code: 'kowhai-bay',
    askedBy: one,
    confirmedBy: two,
    destroyedBy: two,
    exportDigest: digest,
    backupsRemoved: 2,
    keeps: fleet.platform.keeps,
  })
  expect(closing.certificate?.exportedRows).toBeGreaterThan(20)
})

test('whoever asked confirms nothing; without an export, or with one that is not whole, nothing is destroyed', async () => {
  const bay = await fleet.found('rimu')
  await write(bay, 'first')
  await expect(confirm('rimu')).rejects.toThrow('notYet')
  await ask('rimu')
  await expect(ask('rimu', two)).rejects.toThrow('alreadyRuns')
  await expect(confirm('rimu', one)).rejects.toThrow('samePerson')
  await expect(take('rimu')).rejects.toThrow('notYet')
  expect(await mayExport(fleet.registry, 'rimu')).toBe(false)
  await confirm('rimu')
  expect(await mayExport(fleet.registry, 'rimu')).toBe(true)
  await expect(destroy('rimu')).rejects.toThrow('notYet')
  await take('rimu')
  await expect(destroy('rimu', one)).rejects.toThrow('samePerson')
  await write(bay, 'written after the export')
  await expect(destroy('rimu')).rejects.toThrow('writtenSince')
  // It is served again, and its export can be taken once more.
  expect((await findLocality(fleet.registry, 'rimu'))?.pausedFor).toBeNull()
  await write(bay, 'and written to')
  await take('rimu')
  await callOffClosing(asked('rimu', three), fleet.means)
  expect(await mayExport(fleet.registry, 'rimu')).toBe(false)
  await expect(destroy('rimu')).rejects.toThrow('notYet')
  expect(await keyOf(bay)).toBe(1)
  expect((await closingOf('rimu', fleet.means)).certificate).toBeNull()
})

test('a closing that falls at any point ends when it is asked again, and says closed last', async () => {
  const bay = await fleet.found('totara')
  await takeBackup(asked('totara', one), fleet.means)
  await ask('totara')
  await confirm('totara')
  await take('totara')
  const { fell, means } = falling(fleet.means)
  const order = asked('totara', two)
  const seen: (readonly [keys: number, isOpen: boolean, certificate: boolean])[] = []
  const closing = await untilDone(async () => {
    const { certificate } = await closingOf('totara', fleet.means)
    const isOpen = (await findLocality(fleet.registry, 'totara')) !== undefined
    seen.push([await keyOf(bay), isOpen, certificate !== null])
    return destroyLocality(order, means)
  })
  expect(fell()).toBeGreaterThan(40)
  expect(closing.certificate?.code).toBe('totara')
  // Open while there is a key and only then; a certificate only when there is none.
  expect(seen.filter(([keys, isOpen, isCertain]) => (keys === 1) !== isOpen || (keys === 1 && isCertain))).toEqual([])
})

test('the database itself lets no key go but in the order of a closing', async () => {
  const bay = await fleet.found('harbour')
  const { orm } = fleet.registry
  const remove = orm.run(sql`delete from data_keys where locality_id = ${bay.id}`)
  const enter = (place: number, state: string, by: string | null = null) =>
    orm.run(
      sql`insert into locality_closings (locality_id, place, state, at, by) values (${bay.id}, ${place}, ${state}, 'now', ${by})`,
    )
  await expect(fleet.registry.batch([remove])).rejects.toThrow()
  await expect(fleet.registry.batch([enter(1, 'key-destroyed'), remove])).rejects.toThrow()
  const before = [enter(1, 'asked', one), enter(2, 'confirmed', two), enter(3, 'exported')]
  await expect(fleet.registry.batch([...before, enter(4, 'key-destroyed'), remove])).rejects.toThrow()
  const alone = [enter(1, 'asked', one), enter(2, 'confirmed', one), enter(3, 'exported')]
  const rest = [enter(4, 'destruction-asked', two), enter(5, 'paused'), enter(6, 'key-destroyed'), remove]
  await expect(fleet.registry.batch([...alone, ...rest])).rejects.toThrow()
  expect(await keyOf(bay)).toBe(1)
})

test('in whatever order people at the hub ask, no key goes before two agreed and the export was whole', async () => {
  const acts = ['ask', 'call off', 'confirm', 'write', 'export', 'destroy'] as const
  const act = fc.record({ act: fc.constantFrom(...acts), by: fc.constantFrom(one, two, three) })
  // Often in the right order but for one thing, so that some come to the end.
  const sequence = fc.oneof(
    fc.array(act, { maxLength: 8 }),
    fc
      .tuple(fc.constantFrom('call off', ...acts), fc.constantFrom(two, three), fc.array(act, { maxLength: 2 }))
      .map(([without, second, more]) => [
        ...acts
          .filter((each) => each !== without && each !== 'call off')
          .map((each) => ({ act: each, by: each === 'ask' ? one : second })),
        ...more,
      ]),
  )
  let number = 0
  let closed = 0
  await fc.assert(
    fc.asyncProperty(sequence, async (steps) => {
      const code = `wai-${++number}`
      const bay = await fleet.found(code)
      let state: 'open' | 'asked' | 'confirmed' | 'exported' | 'closed' = 'open'
      let asker = ''
      let isWhole = false
      for (const { act: what, by } of steps) {
        const did = await (
          {
            ask: () => ask(code, by),
            'call off': () => callOffClosing(asked(code, by), fleet.means),
            confirm: () => confirm(code, by),
            export: () => take(code),
            write: () => write(bay, 'words'),
            destroy: () => destroy(code, by),
          } as const
        )
          [what]()
          .then(
            () => true,
            (error: unknown) => {
              if (error instanceof Failure || state === 'closed') return false
              throw error
            },
          )
        const may: boolean =
          what === 'ask'
            ? state === 'open'
            : what === 'call off'
              ? state === 'asked' || state === 'confirmed' || state === 'exported'
              : what === 'confirm'
                ? state === 'asked' && by !== asker
                : what === 'export'
                  ? state === 'confirmed' || state === 'exported'
                  : what === 'write'
                    ? state !== 'closed'
                    : state === 'closed' || (state === 'exported' && by !== asker && isWhole)
        expect([what, by, state, did]).toEqual([what, by, state, may])
        if (!did) continue
        if (what === 'ask') [state, asker] = ['asked', by]
        if (what === 'call off') state = 'open'
        if (what === 'confirm') state = 'confirmed'
        if (what === 'export') [state, isWhole] = ['exported', true]
        if (what === 'write') isWhole = false
        if (what === 'destroy') state = 'closed'
        expect(await keyOf(bay)).toBe(state === 'closed' ? 0 : 1)
      }
      if (state === 'closed') closed += 1
    }),
    { numRuns: 10, seed: 5 },
  )
  expect(closed).toBeGreaterThan(0)
})
