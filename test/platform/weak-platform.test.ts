import { createServer } from 'node:http'
import { libsqlServer, randomNamespace } from '@kps/registry/platform'
import { exportJWK, generateKeyPair } from 'jose'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { keeps } from './targets.ts'

/** A platform that says yes to everything and tells these settings of every database. */
async function sayingYes(settings: object) {
  const server = createServer((request, response) => {
    const said = request.method === 'GET' ? JSON.stringify(settings) : ''
    response.writeHead(200, { 'content-type': 'application/json' }).end(said)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = v.parse(v.object({ port: v.number() }), server.address())
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const signingKey = await exportJWK(pair.privateKey)
  const adminUrl = `http://127.0.0.1:${port}/`
  const platform = libsqlServer({
    adminUrl,
    adminKey: 'any',
    signingKey,
    addressTemplate: `${adminUrl}{namespace}/`,
    keeps,
  })
  return { platform, close: () => new Promise((resolve) => server.close(resolve)) }
}

const good = {
  block_reads: false,
  block_writes: false,
  block_reason: null,
  max_db_size: '16.0 EiB',
  heartbeat_url: null,
  jwt_key: null,
  allow_attach: false,
  txn_timeout_s: null,
  durability_mode: 'strong',
}

test('a database that is less than we ask for is not taken: weaker durability, another key, attached to others', async () => {
  for (const weak of [
    { durability_mode: 'relaxed' },
    { durability_mode: 'off' },
    { durability_mode: null },
    { jwt_key: 'a key of somebody else' },
    { allow_attach: true },
  ]) {
    const { close, platform } = await sayingYes({ ...good, ...weak })
    await expect(platform.create(randomNamespace('t')), JSON.stringify(weak)).rejects.toThrow('the database platform')
    await close()
  }
})

test('a platform that says it has blocked and has not is found out, and what cannot be read is a fault', async () => {
  const deaf = await sayingYes(good)
  await expect(deaf.platform.block(randomNamespace('t'), true)).rejects.toThrow('did not keep a block')
  await deaf.close()
  for (const settings of [{}, [], 'yes', { ...good, block_reads: 'no' }]) {
    const { close, platform } = await sayingYes(settings as object)
    await expect(platform.exists(randomNamespace('t'))).rejects.toThrow('the database platform answered 200')
    await close()
  }
})
