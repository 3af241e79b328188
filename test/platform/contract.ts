import { type Platform, randomNamespace } from '@kps/registry/platform'
import { createClient } from '@libsql/client/web'
import { decodeJwt } from 'jose'
import { expect } from 'vitest'

/** What every platform is held to, as promises by name. Each makes databases of its own, and takes them away again. */
export const contract: Readonly<Record<string, (platform: Platform, make: Make) => Promise<void>>> = {
  async 'a database is made once, however often it is asked for, and is empty'(platform, make) {
    const name = await make()
    await platform.create(name)
    const { run } = await opened(platform, name)
    await run('create table cups (id integer)', 'insert into cups values (1)')
    await platform.create(name)
    expect(await run('select id from cups')).toEqual([{ id: 1 }])
    expect([await platform.exists(name), await platform.exists(randomNamespace('t'))]).toEqual([true, false])
  },

  async 'what is removed is gone, and removing it again changes nothing'(platform, make) {
    const name = await make()
    const { run } = await opened(platform, name)
    await run('create table cups (id integer)')
    await platform.remove(name)
    await platform.remove(name)
    await platform.remove(randomNamespace('t'))
    expect(await platform.exists(name)).toBe(false)
    await expect(run('select 1')).rejects.toThrow()
  },

  async 'a token opens one database for five minutes, and no other'(platform, make) {
    const [one, other] = [await make(), await make()]
    const now = new Date()
    const { expiresAt, token, url } = await platform.open(one, now)
    expect(expiresAt).toBe(now.getTime() + 5 * 60_000)
    const { aud, exp = Number.POSITIVE_INFINITY } = decodeJwt(token)
    expect(aud).toBeUndefined()
    expect(Math.abs(exp * 1000 - expiresAt)).toBeLessThan(60_000)
    expect(await clientOf({ url, token })('select 1 as it')).toEqual([{ it: 1 }])
    const elsewhere = await platform.open(other)
    await expect(clientOf({ url: elsewhere.url, token })('select 1')).rejects.toThrow()
    await expect(clientOf({ url, token: `${token}x` })('select 1')).rejects.toThrow()
  },

  async 'a copy is what one moment saw, goes its own way, and is never made over another'(platform, make) {
    const [from, to] = [await make(), await make('b', false)]
    const { run } = await opened(platform, from)
    await run('create table cups (id integer)', 'insert into cups values (1)')
    await platform.copy(from, to)
    await run('insert into cups values (2)')
    const copy = await opened(platform, to)
    expect(await copy.run('select id from cups')).toEqual([{ id: 1 }])
    await expect(platform.copy(from, to)).rejects.toThrow('already')
    expect(await copy.run('select id from cups')).toEqual([{ id: 1 }])
    await expect(platform.copy(randomNamespace('t'), await make('b', false))).rejects.toThrow()
  },

  async 'a blocked database answers nobody until it is let go, also whoever has a token; its copy is not blocked'(
    platform,
    make,
  ) {
    const [name, copy] = [await make(), await make('b', false)]
    const { run } = await opened(platform, name)
    await run('create table cups (id integer)')
    await platform.block(name, true)
    await platform.block(name, true)
    await expect(run('select id from cups')).rejects.toThrow(/block/i)
    await expect(run('insert into cups values (1)')).rejects.toThrow(/block/i)
    await expect((await opened(platform, name)).run('select 1')).rejects.toThrow(/block/i)
    await platform.copy(name, copy)
    expect(await (await opened(platform, copy)).run('select id from cups')).toEqual([])
    await platform.block(name, false)
    expect(await run('select id from cups')).toEqual([])
    await expect(platform.block(randomNamespace('t'), true)).rejects.toThrow()
  },

  async 'no other name is ever made, opened, copied, blocked or removed'(platform, make) {
    const name = await make()
    const names = ['', '*', 'default', 'te-awa', '../x', `${name}/create`, `${name}?x`, name.toUpperCase()]
    names.push(randomNamespace('hub'), randomNamespace('registry'))
    for (const other of names) {
      const tried = [
        () => platform.create(other),
        () => platform.open(other),
        () => platform.remove(other),
        () => platform.block(other, false),
        () => platform.exists(other),
        () => platform.copy(name, other),
        () => platform.copy(other, randomNamespace('b')),
      ]
      for (const one of tried) await expect(one(), other).rejects.toThrow('namespace')
    }
  },
}

/** Gives the name of a database that is made, or is to be made by the test, and is taken away after it. */
export type Make = (kind?: 't' | 'b', isMade?: boolean) => Promise<string>

const clientOf = ({ token, url }: { readonly url: string; readonly token: string }) => {
  return async (...statements: readonly string[]) => {
    const results = await createClient({ url, authToken: token }).batch([...statements], 'write')
    return (results.at(-1)?.rows ?? []).map((row) => ({ ...row }))
  }
}

const opened = async (platform: Platform, name: string) => ({ run: clientOf(await platform.open(name)) })
