import { decodeProtectedHeader, exportJWK, generateKeyPair, jwtVerify } from 'jose'
import { expect, test } from 'vitest'
import { mintDatabaseToken } from './token.ts'

const namespace = `t-${'a'.repeat(26)}`
const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
const key = await exportJWK(pair.privateKey)

test('a token opens one namespace for five minutes and says nothing else', async () => {
  const now = new Date()
  const token = await mintDatabaseToken(key, namespace, now)
  const { payload } = await jwtVerify(token, pair.publicKey)
  const seconds = Math.floor(now.getTime() / 1000)
  expect(payload).toEqual({ p: { rw: { ns: [namespace] } }, iat: seconds, exp: seconds + 300 })
  expect(decodeProtectedHeader(token)).toEqual({ alg: 'EdDSA' })
})

test('no token is made for anything that is not one namespace of ours', async () => {
  for (const name of ['', '*', 'default', 't-short', `${namespace},${namespace}`, `x-${'a'.repeat(26)}`]) {
    await expect(mintDatabaseToken(key, name), name).rejects.toThrow()
  }
})
