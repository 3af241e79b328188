import { crc32, deflateSync } from 'node:zlib'
import { makeId } from '@kps/crossings/ids'
import { recordDeliveries } from '@kps/foundation/outbox'
import { outbox } from '@kps/foundation/outbox/schema'
import { toInstant } from '@kps/foundation/time'
import type { House } from '@kps/local/house'
import { emblems, firstOpenings, groupNames, meetingTypes } from '@kps/locality/settings/schema'
import { openLocality } from './open-locality.ts'

/** What an invented table calls itself. */
const names: Readonly<Record<string, { readonly name: string; readonly nameMi: string }>> = {
  'kowhai-bay': { name: 'The Safe Harbour Table', nameMi: 'Te Tēpu Whakaruruhau' },
}

/** A locality of the demo as its people settled it two years ago: open for referrals, with its meetings, name and mark. */
export async function settleIn(house: House, code: string, anchor: Date): Promise<void> {
  const { database } = await openLocality(house, code)
  const { orm } = database
  const at = toInstant(new Date(anchor.getTime() - 2 * 365 * 86_400_000))
  const by = makeId('acc', at)
  const outboxId = makeId('out', at)
  const set = { setAt: at, setBy: by }
  const own = names[code]
  const meeting = { id: makeId('mty', at), madeAt: at, madeBy: by }
  await database.batch([
    orm.insert(outbox).values({ id: outboxId, kind: 'opening', payload: '{}', createdAt: at }),
    recordDeliveries(orm, [outboxId], at),
    orm.insert(firstOpenings).values({ id: makeId('opn', at), outboxId, openedAt: at, openedBy: by }),
    orm
      .insert(meetingTypes)
      .values({ ...meeting, name: 'Daily triage', cadence: 'weekdays', usually: '9 am', minutes: 30, mode: 'both' }),
    ...(own
      ? [
          orm.insert(groupNames).values({ id: makeId('grp', at), ...own, ...set }),
          orm.insert(emblems).values({
            id: makeId('emb', at),
            picture: aDisc(48).toString('base64url'),
            text: 'A yellow disc',
            textMi: 'He porowhita kōwhai',
            ...set,
          }),
        ]
      : []),
  ])
}

/** A disc as a PNG of so many pixels each way: the mark of a place that does not exist. */
function aDisc(side: number): Buffer {
  const middle = (side - 1) / 2
  const rows = Array.from({ length: side }, (_, y) => [
    0,
    ...Array.from({ length: side }, (_, x) =>
      (x - middle) ** 2 + (y - middle) ** 2 < middle ** 2 ? [0xc9, 0x8a, 0x00, 0xff] : [0, 0, 0, 0],
    ).flat(),
  ])
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([8, 6], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const dots = deflateSync(Buffer.from(rows.flat()))
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', dots), chunk('IEND', Buffer.alloc(0))])
}

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([size, named, sum])
}
