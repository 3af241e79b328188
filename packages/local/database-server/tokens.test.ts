import { createHmac, createPublicKey, type KeyObject, sign as signBytes } from 'node:crypto'
import { SignJWT } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ed25519, namespaceName, openTrial, sign, type Trial } from './trial.ts'

let trial: Trial
let namespace: string
beforeAll(async () => {
  trial = await openTrial()
  namespace = await trial.create()
})
afterAll(() => trial.end())

const select = { requests: [{ type: 'execute', stmt: { sql: 'select 1' } }] }
const now = () => Math.floor(Date.now() / 1_000)
const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')

test('a token for this namespace opens it', async () => {
  for (const claims of [
    { p: { rw: { ns: [namespace] } } },
    { p: { ro: { ns: [namespace] } } },
    { id: namespace, a: 'rw' },
  ]) {
    expect((await trial.post(namespace, select, await sign(claims, trial.privateKey))).status).toBe(200)
  }
})

test('every other token is refused, and the refusal is the same for a namespace that does not exist', async () => {
  const other = await trial.create()
  const p = { rw: { ns: [namespace] } }
  const key = trial.privateKey
  const pem = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString()
  const unsigned = `${encode({ alg: 'none' })}.${encode({ p, exp: now() + 60 })}.`
  const confused = `${encode({ alg: 'HS256' })}.${encode({ p, exp: now() + 60 })}`
  const good = await sign({ p }, key)
  const battery: Record<string, string> = {
    nothing: '',
    'no token': 'kia ora',
    'an ended token': await sign({ p }, key, now() - 61),
    'a token that lasts too long': await sign({ p }, key, now() + 400),
    'a token without an end': await new SignJWT({ p }).setProtectedHeader({ alg: 'EdDSA' }).sign(key),
    'another namespace': await sign({ p: { rw: { ns: [other] } } }, key),
    'two namespaces': await sign({ p: { rw: { ns: [namespace, other] } } }, key),
    'two rights': await sign({ p: { ...p, ro: { ns: [other] } } }, key),
    'no claims': await sign({}, key),
    'empty claims': await sign({ p: {} }, key),
    'empty claims beside an id': await sign({ p: {}, id: namespace, a: 'rw' }, key),
    'no namespace': await sign({ p: { rw: { ns: [] } } }, key),
    'a right to attach': await sign({ p: { rwa: { ns: [namespace] } } }, key),
    'an unknown legacy right': await sign({ id: namespace, a: 'roa' }, key),
    'an audience': await sign({ p, aud: 'somebody' }, key),
    'the wrong key': await sign({ p }, ed25519().privateKey),
    'no signature': unsigned,
    'a signature made with the public key': `${confused}.${createHmac('sha256', pem).update(confused).digest('base64url')}`,
    'a changed signature': `${good.slice(0, -8)}AAAAAAAA`,
  }
  const missing = namespaceName()
  for (const [what, token] of Object.entries(battery)) {
    const here = await trial.post(namespace, select, token)
    expect([what, here.status]).toEqual([what, 401])
    expect(await trial.post(missing, select, token)).toEqual(here)
  }
  expect((await trial.post(missing, select)).status).toBe(404)
})

test('a token is refused however else it is shown, claimed or signed', async () => {
  const other = await trial.create()
  const p = { rw: { ns: [namespace] } }
  const good = await sign({ p }, trial.privateKey)
  const own = ed25519()
  const withHeader = (header: object, claims: object = { p }, key = trial.privateKey) =>
    new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'EdDSA', ...header })
      .setExpirationTime('5m')
      .sign(key)
  const jwk = createPublicKey(own.privateKey).export({ format: 'jwk' })
  const claims: readonly object[] = [
    { p: { rw: { ns: namespace } } },
    { p: { rw: { ns: [`${namespace}x`] } } },
    { p: { rw: { ns: [namespace.toUpperCase()] } } },
    { p: { rw: { ns: ['*'] } } },
    { p: { rw: { ns: [namespace], tags: ['all'] } } },
    { p: { ...p, ddl: { ns: [namespace] } } },
    { p: null, id: namespace, a: 'rw' },
    { p: [p] },
    { p, aud: [] },
    { id: namespace },
    { id: [namespace], a: 'rw' },
    { p, exp: '9999999999' },
    { p, exp: -1 },
  ]
  const tokens = [
    ...claims.map((one) => rawToken(one, trial.privateKey)),
    await withHeader({ jwk }, { p }, own.privateKey),
    await withHeader({ kid: '../../dev/null' }, { p }, own.privateKey),
    `${good}.${good}`,
    `${good.split('.')[0]}..${good.split('.')[2]}`,
    good.replace('.', '..'),
    'x'.repeat(5_000),
  ]
  for (const token of tokens) expect([token, (await trial.post(namespace, select, token)).status]).toEqual([token, 401])

  const url = trial.server.urlOf(namespace)
  const shown: Record<string, [string, Record<string, string>]> = {
    'not at all': [`${url}v3/pipeline`, {}],
    'as a password': [`${url}v3/pipeline`, { authorization: `Basic ${good}` }],
    'without its scheme': [`${url}v3/pipeline`, { authorization: good }],
    'twice in one header': [`${url}v3/pipeline`, { authorization: `Bearer ${good}, Bearer ${good}` }],
    'in the address': [`${url}v3/pipeline?authToken=${good}&jwt=${good}`, {}],
    'in a cookie': [`${url}v3/pipeline`, { cookie: `authorization=Bearer ${good}` }],
    'for a name in a header': [
      `${trial.server.urlOf(other)}v3/pipeline`,
      { authorization: `Bearer ${good}`, 'x-namespace': namespace, 'x-forwarded-host': namespace },
    ],
    'for a name written otherwise': [
      `${trial.server.url}/${other.replace('-', '%2d')}/v3/pipeline`,
      { authorization: `Bearer ${good}` },
    ],
  }
  for (const [how, [address, headers]] of Object.entries(shown)) {
    const { status } = await fetch(address, { method: 'POST', headers, body: JSON.stringify(select) })
    expect([how, status]).toEqual([how, 401])
  }
})

/** Claims signed as they are, where the library would set or refuse some. */
function rawToken(claims: object, key: KeyObject): string {
  const head = `${encode({ alg: 'EdDSA' })}.${encode({ exp: now() + 60, ...claims })}`
  return `${head}.${signBytes(null, Buffer.from(head), key).toString('base64url')}`
}

test('a read-only token cannot write, whatever it tries', async () => {
  const ro = await trial.token(namespace, 'ro')
  await trial.post(namespace, { requests: [{ type: 'sequence', sql: 'create table if not exists cups (id)' }] })
  const tries = [
    'insert into cups values (1)',
    'with x as (select 1) insert into cups select * from x',
    'drop table cups',
    'begin immediate',
    'pragma query_only = 0',
    'pragma user_version = 3',
  ]
  for (const sql of tries) {
    const { body } = await trial.post(namespace, { requests: [{ type: 'execute', stmt: { sql } }] }, ro)
    expect(body).toMatchObject({ results: [{ type: 'error', error: { code: 'BLOCKED' } }] })
  }
  const { body } = await trial.post(namespace, {
    requests: [{ type: 'execute', stmt: { sql: 'select count(*) from cups' } }],
  })
  expect(body).toMatchObject({ results: [{ response: { result: { rows: [[{ value: '0' }]] } } }] })
})

test('a namespace with its own key takes that key and no other, also after a restart', async () => {
  const own = ed25519()
  const name = await trial.create({ jwt_key: own.pem })
  const claims = { p: { rw: { ns: [name] } } }
  const ownToken = await sign(claims, own.privateKey)
  expect((await trial.post(name, select, ownToken)).status).toBe(200)
  expect((await trial.post(name, select, await sign(claims, trial.privateKey))).status).toBe(401)
  expect(
    (await trial.post(namespace, select, await sign({ p: { rw: { ns: [namespace] } } }, own.privateKey))).status,
  ).toBe(401)
  const again = await openTrial({ folder: trial.folder })
  expect((await again.post(name, select, ownToken)).status).toBe(200)
  expect((await again.post(name, select, await sign(claims, again.privateKey))).status).toBe(401)
  await again.server.close()
})
