import { newFormKey } from '@kps/crossings/referral-handover'
import { openControlSocket } from '@kps/local/command'
import { runFleet } from '@kps/local/fleet'
import { type AHouse, aHouse } from '@kps/test/house'
import { newFormKey as newSignedInKey } from '@kps/web-locality/door'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'

const code = 'kowhai-bay'
let home: AHouse
let closeSocket: () => Promise<void>

beforeAll(async () => {
  home = await aHouse({ episodes: 10 })
  closeSocket = await openControlSocket(home.folder, {
    night: async () => {},
    databases: async (tell) => tell(home.house.databaseServer.url),
  })
})
afterAll(async () => {
  await closeSocket()
  await home.close()
})

/** A line at the terminal, as its words and how it ended. */
async function fleet(...line: readonly string[]): Promise<{ readonly isDone: boolean; readonly said: string }> {
  const said: string[] = []
  const isDone = await runFleet(line, { KPS_DATA: home.folder }, (one) => said.push(one))
  return { isDone, said: said.join('\n') }
}

const told = v.variant('isDone', [
  v.object({ isDone: v.literal(true), answer: v.looseObject({}) }),
  v.object({ isDone: v.literal(false), refusal: v.object({ messageKey: v.string() }) }),
])
const hub = async (method: string, by: 'one' | 'two', more: object = {}) => {
  const given = { code, by: `acc_01m81qnktbr3q0mfxq9fqq4t5${by === 'one' ? 1 : 2}`, key: newFormKey(), ...more }
  return v.parse(told, await home.house.call('registry#Safekeeping', method, given))
}

test('from a terminal: a backup, its restore and the switch, while people work; then everybody signs in again', async () => {
  expect((await fleet('list')).said).toMatch(/kowhai-bay +open +schema 1 of 1 {2}last backup none/)
  await home.house.call('registry#Alarms', 'raise', 'wrong-database', 'one-request', code)
  const { isDone, said } = await fleet('alarms')
  expect([isDone, said]).toEqual([
    false,
    expect.stringMatching(/wrong-database +kowhai-bay +1 times, last request one-request/),
  ])
  const coordinator = await home.signIn('kowhai-bay-coordinator-1')
  expect((await coordinator.ask(home.at(code, '/triage'))).status).toBe(200)
  const backup = await fleet('backup', code)
  expect(backup).toMatchObject({ isDone: true, said: expect.stringMatching(/^bkp_\w+ kept: \d+ rows in \d+ tables$/) })
  const restored = await fleet('restore', code, backup.said.split(' ')[0] ?? '')
  expect(restored).toMatchObject({ isDone: true, said: expect.stringMatching(/data-key +holds\n.*\nrst_\w+ checked$/) })
  const restoreId = restored.said.split('\n').at(-1)?.split(' ')[0] ?? ''
  const switched = await fleet('switch', code, restoreId)
  expect(switched).toMatchObject({ isDone: true, said: expect.stringContaining('it took the keys of the house') })
  await expect(fleet('drop', code, restoreId)).rejects.toThrow('refused: something of the same kind runs already')
  await expect(fleet('restore', 'te-awa', backup.said.split(' ')[0] ?? '')).rejects.toThrow('refused: there is no such')

  // The door still holds a token of the old database, which refuses it; the next request asks anew.
  await coordinator.ask(home.at(code, '/triage'))
  expect((await coordinator.ask(home.at(code, '/triage'))).status).toBe(401)
  const again = await home.signIn('kowhai-bay-coordinator-1')
  expect((await again.ask(home.at(code, '/triage'))).status).toBe(200)
  expect((await fleet('backups', code)).said).toContain('served')
})

test('a locality is closed: two people at the hub, the manager’s export, and then nobody finds it', async () => {
  const manager = await home.signIn('kowhai-bay-manager')
  const early = await manager.ask(home.at(code, '/export'))
  expect([early.status, early.body.includes('action="/export"')]).toEqual([200, false])
  expect(await hub('askToClose', 'one', { reason: 'sealed by the hub' })).toMatchObject({ isDone: true })
  expect(await hub('confirmClosing', 'one')).toMatchObject({ refusal: { messageKey: 'tenancy.refused.samePerson' } })
  expect(await hub('confirmClosing', 'two')).toMatchObject({ isDone: true })
  const page = await manager.ask(home.at(code, '/export'))
  expect(page.body).toContain('action="/export"')
  const taken = await manager.ask(home.at(code, '/export'), { form: { formKey: newSignedInKey() } })
  expect([taken.status, taken.headers['content-type']]).toEqual([200, 'application/zip'])
  expect(taken.body).toMatch(/^PK[\s\S]*README\.txt[\s\S]*tables\/people\.jsonl[\s\S]*manifest\.json/)

  const destroyed = await hub('destroyLocality', 'two')
  expect(destroyed).toMatchObject({ isDone: true, answer: { certificate: { code, backupsRemoved: 2 } } })
  expect(await home.house.call('registry#TenantAccess', 'open', code)).toBeUndefined()
  await manager.ask(home.at(code))
  expect((await manager.ask(home.at(code))).status).toBe(404)
  const front = await manager.ask(home.at('front door', `/${code}`))
  expect(front.status).not.toBe(200)
  expect((await fleet('closing', code)).said).toContain('closed')
})

test('a house that does not run is looked after from its files', async () => {
  await closeSocket()
  await home.house.close()
  const { isDone, said } = await fleet('list')
  expect(isDone).toBe(true)
  expect(said).toMatch(/harbour +open/)
  expect(said).toMatch(/kowhai-bay +closed/)
  expect(await fleet('backup', 'te-awa')).toMatchObject({ isDone: true, said: expect.stringContaining(' kept: ') })
  await expect(fleet('backup', code)).rejects.toThrow('refused')
})
