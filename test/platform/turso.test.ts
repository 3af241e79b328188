import { type Platform, randomNamespace, turso } from '@kps/registry/platform'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type ALine, aLine, type Trouble } from './a-line.ts'
import { aTurso } from './a-turso.ts'
import { keeps } from './targets.ts'

let standIn: Awaited<ReturnType<typeof aTurso>>
let line: ALine
let platform: Platform
let impatient: Platform
beforeAll(async () => {
  standIn = await aTurso()
  line = await aLine(standIn.settings.apiUrl)
  const settings = { ...standIn.settings, apiUrl: `${line.url}/v1/`, keeps }
  platform = turso(settings)
  impatient = turso({ ...settings, patience: 200 })
})
afterEach(() => line.mend())
afterAll(async () => {
  await line.close()
  await standIn.close()
})

test('nothing is asked of Turso but what its document has, and never anything of a group or of all databases', async () => {
  const [name, copy] = [randomNamespace('t'), randomNamespace('b')]
  await platform.create(name)
  await platform.open(name)
  await platform.block(name, true)
  await platform.copy(name, copy)
  await platform.remove(copy)
  expect(standIn.undocumented).toEqual([])
  const asked = line.passed.map(({ method, path }) => `${method} ${path.split('/databases')[1]}`)
  expect(asked).toEqual([
    'POST ',
    `POST /${name}/auth/tokens?expiration=5m&authorization=full-access`,
    `PATCH /${name}/configuration`,
    'POST ',
    `GET /${copy}`,
    `PATCH /${copy}/configuration`,
    `DELETE /${copy}`,
  ])
})

test.for<Trouble>(['cut', 'hang', 'error'])(
  'when Turso does not make a database (%s) that is a fault, and the next time it is made',
  async (trouble) => {
    const name = randomNamespace('t')
    line.spoil(() => trouble)
    await expect((trouble === 'hang' ? impatient : platform).create(name)).rejects.toThrow('the database platform')
    line.mend()
    expect(await platform.exists(name)).toBe(false)
    await platform.create(name)
    expect(await platform.exists(name)).toBe(true)
  },
)

test.for<Trouble>(['unanswered', 'error-after'])(
  'when Turso makes a database and does not say so (%s), the next time "exists" is success',
  async (trouble) => {
    const name = randomNamespace('t')
    line.spoil(() => trouble)
    await expect(platform.create(name)).rejects.toThrow('the database platform')
    line.mend()
    await platform.create(name)
    expect(line.passed.map(({ method }) => method)).toEqual(['POST', 'GET'])
  },
)

test('a copy that Turso made and did not confirm is not taken for a whole one', async () => {
  const [from, to] = [randomNamespace('t'), randomNamespace('b')]
  await platform.create(from)
  line.spoil(() => 'unanswered')
  await expect(platform.copy(from, to)).rejects.toThrow('the database platform')
  line.mend()
  await expect(platform.copy(from, to)).rejects.toThrow('already')
  await platform.remove(to)
  await platform.copy(from, to)
})

test('a database that answers elsewhere than the settings say is not taken', async () => {
  const addressTemplate = 'https://{namespace}-another.turso.io'
  const astray = turso({ ...standIn.settings, addressTemplate, keeps })
  const name = randomNamespace('t')
  await expect(astray.create(name)).rejects.toThrow('another address')
  await expect(astray.create(name)).rejects.toThrow('another address')
})

test('a wrong platform token is a fault, and shows nothing of it', async () => {
  const locked = turso({ ...standIn.settings, apiToken: 'a-token-that-was-taken-back', keeps })
  for (const call of [locked.create, locked.open, locked.remove, locked.exists]) {
    const thrown = await call(randomNamespace('t')).catch((error: unknown) => error)
    expect(String(thrown)).toBe('Fault: the database platform answered 401')
  }
  await expect(locked.block(randomNamespace('t'), true)).rejects.toThrow('answered 401')
})

test('a token without an end, which is what Turso gives unless it is asked otherwise, is never taken', async () => {
  const lasting = await aTurso()
  lasting.letTokensLast()
  const its = turso({ ...lasting.settings, keeps })
  const name = randomNamespace('t')
  await its.create(name)
  await expect(its.open(name)).rejects.toThrow('lasting token')
  await lasting.close()
})
