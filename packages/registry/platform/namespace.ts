import { Fault } from '@kps/foundation/failures'

/** A locality's database, or a backup of one, which only the registry's own check opens. */
const tenants = /^[tb]-[a-z2-7]{26}$/

/** `t-` and 26 letters of base 32 (130 bits): it never says whose it is. */
export function randomNamespace(kind: 't' | 'b' | 'hub' | 'registry'): string {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(26)), (byte) =>
    'abcdefghijklmnopqrstuvwxyz234567'.charAt(byte % 32),
  )
  return `${kind}-${letters.join('')}`
}

/**
 * The name of a locality's database or a backup, held to its form before it becomes part of an address: no other name,
 * the hub's and the registry's own neither, is ever made, blocked, copied or removed.
 * @throws Fault for any other
 */
export function tenantNamespace(namespace: string): string {
  if (!tenants.test(namespace)) throw new Fault('the platform needs one namespace of a locality or a backup')
  return namespace
}
