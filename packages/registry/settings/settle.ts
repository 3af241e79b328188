import type { Environment } from './environment.ts'

/**
 * Has the server of the registry's own database write its log into its file. Only libsql-server's admin API can be asked.
 * @returns how to ask, or undefined where nobody can
 */
export function settleOf(environment: Environment): (() => Promise<void>) | undefined {
  if (environment.DATABASE_PLATFORM !== 'libsql-server') return undefined
  const { DATABASE_ADMIN_KEY, DATABASE_ADMIN_URL, REGISTRY_DATABASE_NAMESPACE } = environment
  const address = new URL(`v1/namespaces/${REGISTRY_DATABASE_NAMESPACE}/checkpoint`, DATABASE_ADMIN_URL)
  return async () => {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { authorization: `basic ${DATABASE_ADMIN_KEY}` },
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
    })
    await answer.body?.cancel()
  }
}
