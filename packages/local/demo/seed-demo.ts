import type { House } from '@kps/local/house'
import { foundLocalities } from './found-localities.ts'

/** Fills a new house with the demo. Dates are offsets from `anchor`. Rejects when a locality cannot be made. */
export async function seedDemo(
  house: House,
  { anchor, say }: { anchor: Date; say: (line: string) => void },
): Promise<void> {
  await foundLocalities(house, say)
  say(`demo: ${house.accounts.length} accounts, dated from ${anchor.toISOString()}`)
}
