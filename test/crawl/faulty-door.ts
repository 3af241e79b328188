import type { TenantAccessGrant } from '@kps/crossings/tenant-access'
import { grantOf } from '@kps/local/demo'
import { createLocalityApp } from '@kps/locality-door/app'
import type { CanaryHouse } from './canary-house.ts'
import type { Send } from './send.ts'

type Mapping = (grants: readonly [TenantAccessGrant, TenantAccessGrant], code: string) => TenantAccessGrant | undefined

/** The locality's own door in this process, whose registry maps codes to localities by the mapping given: right or wrong. */
export async function aDoorThatMaps({ house, pair }: CanaryHouse, mapping: Mapping): Promise<Send> {
  const grants = await Promise.all(pair.map(({ code }) => grantOf(house, code)))
  const [first, second] = grants
  if (!first || !second) throw new Error('there are two')
  const bindings = await house.bindingsOf('locality')
  const vars = Object.fromEntries(Object.entries(bindings).filter(([, value]) => typeof value === 'string'))
  const env = {
    ...vars,
    TENANT_ACCESS: { open: async (code: string) => neverHeld(mapping([first, second], code)) },
    DIRECTORY: { list: async () => [], places: async () => ({ places: [] }), sealingFor: async () => undefined },
    ALARMS: { raise: async () => undefined },
  }
  const app = createLocalityApp()
  return async ({ method, host, target, headers, body }) => {
    const answer = await app.request(
      `http://${host}${target}`,
      { method, headers, ...(body !== undefined && { body }) },
      env,
    )
    const cookies = answer.headers.getSetCookie()
    const said = Object.fromEntries([...answer.headers].filter(([name]) => name !== 'set-cookie'))
    return {
      status: answer.status,
      headers: { ...said, ...(cookies.length > 0 && { 'set-cookie': cookies }) },
      body: await answer.text(),
    }
  }
}

/** A grant that ends at once is asked for anew by each request. */
const neverHeld = (grant: TenantAccessGrant | undefined) => grant && { ...grant, expiresAt: Date.now() }
