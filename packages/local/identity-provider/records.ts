import type { Adapter, AdapterPayload } from 'oidc-provider'

/** What the provider remembers, in this process only: sign-ins under way, codes and its own sessions. A restart forgets them. */
export class Records implements Adapter {
  readonly #rows = new Map<string, { payload: AdapterPayload; endsAt: number }>()

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    const now = Date.now()
    for (const [old, { endsAt }] of this.#rows) if (endsAt <= now) this.#rows.delete(old)
    this.#rows.set(id, { payload, endsAt: expiresIn === undefined ? Number.POSITIVE_INFINITY : now + expiresIn * 1000 })
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const row = this.#rows.get(id)
    return row !== undefined && row.endsAt > Date.now() ? row.payload : undefined
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#first((row) => row.uid === uid)
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.#first((row) => row.userCode === userCode)
  }

  async consume(id: string): Promise<void> {
    const row = this.#rows.get(id)
    if (row !== undefined) row.payload.consumed = Math.floor(Date.now() / 1000)
  }

  async destroy(id: string): Promise<void> {
    this.#rows.delete(id)
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, { payload }] of this.#rows) if (payload.grantId === grantId) this.#rows.delete(id)
  }

  #first(fits: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    for (const { payload, endsAt } of this.#rows.values()) {
      if (endsAt > Date.now() && fits(payload)) return payload
    }
    return undefined
  }
}
