import { choosePorts } from '@kps/local/ports'

/** A port for everything that workerd serves here, and one for its inspector. */
export type Ports = {
  readonly 'front-door': number
  readonly locality: number
  readonly bare: number
  readonly 'one-line': number
}

export async function freePorts(): Promise<Ports & { readonly inspector: number }> {
  const first = await choosePorts(0)
  const second = await choosePorts(0)
  return {
    'front-door': first.doors,
    locality: first.identityProvider,
    bare: first.databaseServer,
    'one-line': second.doors,
    inspector: second.identityProvider,
  }
}
