import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { instantNow } from '@kps/foundation/time'
import { buildHouse } from '@kps/local/bundles'
import { openLocality } from '@kps/local/demo'
import { type House, startHouse } from '@kps/local/house'
import { inTurn } from '@kps/test/house'
import { type CanaryLocality, tellLocality } from './canary-locality.ts'
import { type Marks, marksOf } from './marks.ts'
import { opened } from './opened.ts'

export interface CanaryHouse {
  readonly house: House
  readonly folder: string
  /** Two localities with the same keys in their rows. */
  readonly pair: readonly [CanaryLocality, CanaryLocality]
  /** Takes in what the two send on; nothing of it is ever asked for. */
  readonly third: { readonly marks: Marks }
  close(): Promise<void>
}

/** The third takes in what the two send on, so that neither ever writes to the other. */
export const codes = ['kowhai-bay', 'te-awa', 'harbour'] as const
const marks = [marksOf('kowh', 1), marksOf('teaw', 2), marksOf('harb', 3)] as const

/** Starts a house with two canary localities. Everything in it follows from the seed and the moment of its start. */
export async function aCanaryHouse(seed: number): Promise<CanaryHouse> {
  await inTurn(() => buildHouse(() => {}))
  const folder = await mkdtemp(join(tmpdir(), 'crawl-'))
  const house = await startHouse({ folder, port: 0, localities: codes, accounts: [], hasLimits: false })
  const close = async () => {
    await house.close()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    for (const [place, code] of codes.entries()) await found(house, code, marks[place] ?? marks[0])
    const now = instantNow()
    const tell = async (place: 0 | 1) =>
      tellLocality(
        {
          code: codes[place],
          marks: marks[place],
          opened: opened(await openLocality(house, codes[place])),
          ownSeed: seed + 1 + place,
        },
        seed,
        now,
      )
    return { house, folder, pair: [await tell(0), await tell(1)], third: { marks: marks[2] }, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function found(house: House, code: string, { open }: Marks): Promise<void> {
  const facts = {
    code,
    name: `${open} name`,
    nameMi: `${open} ingoa`,
    contactPhone: '0800 000 000',
    contactHours: `${open} hours`,
    contactHoursMi: `${open} haora`,
    contactEmail: `${open.toLowerCase()}@example.test`,
    contactAddress: `${open} street`,
    places: [{ name: `${open} suburb`, kind: 'suburb' }],
    isNational: code === 'harbour',
  }
  await house.call('registry#Tenancy', 'provision', facts, { agencies: [], instruments: [], people: [] })
  await house.call('registry#Opening', 'takeReferrals', code)
}
