import { makeId } from '@kps/crossings/ids'
import { newFormKey } from '@kps/crossings/referral-handover'
import { heard, type Restore, type Told } from '@kps/crossings/tenancy'
import { instantNow } from '@kps/foundation/time'
import type { FleetHouse } from './fleet-house.ts'
import type { Row } from './row.ts'

/** One locality's database, taken, restored to a new one, checked, and served from there. */
export async function restoreRows({ codes, house }: FleetHouse): Promise<readonly Row[]> {
  const code = codes[0] ?? ''
  const [by, second] = [makeId('acc', instantNow()), makeId('acc', instantNow())]
  const ask = async <Answer>(method: string, more: object = {}): Promise<Answer> =>
    heard((await house.call('registry#Safekeeping', method, { code, by, key: newFormKey(), ...more })) as Told<Answer>)
  const { backupId } = await ask<{ backupId: string }>('takeBackup')
  const begun = performance.now()
  const restored = await ask<Restore>('restoreBackup', { backupId })
  const held = restored.checks.filter(({ holds }) => holds).length
  await ask('askToSwitch', { restoreId: restored.id })
  await ask('switchOver', { by: second, restoreId: restored.id })
  return [
    {
      name: 'restore',
      what: 'one locality restored to a new database, checked and switched over to',
      value: (performance.now() - begun) / 1000,
      bar: 5,
      unit: 's',
      note: `${held} of ${restored.checks.length} checks hold`,
    },
  ]
}
