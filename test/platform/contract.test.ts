import { randomNamespace } from '@kps/registry/platform'
import { afterAll, describe, test } from 'vitest'
import { contract, type Make } from './contract.ts'
import { localServer, realLibsqlServer, realTurso, tursoStandIn } from './targets.ts'

const real = { 'libsql-server': realLibsqlServer(process.env), Turso: realTurso(process.env) }
for (const [kind, target] of Object.entries(real)) {
  if (!target)
    console.log(`platform contract: no real ${kind} was tried; the environment names none (test/platform/targets.ts)`)
}

const targets = [
  await localServer(),
  await tursoStandIn(),
  ...Object.values(real).filter((target) => target !== undefined),
]

for (const { close, name, platform } of targets) {
  describe(`${name} keeps the contract`, () => {
    const made: string[] = []
    const make: Make = async (kind = 't', isMade = true) => {
      const namespace = randomNamespace(kind)
      made.push(namespace)
      if (isMade) await platform.create(namespace)
      return namespace
    }
    afterAll(async () => {
      for (const namespace of made) await platform.remove(namespace)
      await close()
    })
    for (const [promise, hold] of Object.entries(contract)) test(promise, () => hold(platform, make))
  })
}
