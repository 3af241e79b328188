import { alarmKinds } from '@kps/crossings/tenancy'
import { formatNumber } from '@kps/foundation/language'
import { mostForOne, mostInAll, mostUnknown } from '@kps/registry/asking'
import { expect, test } from 'vitest'
import { deployedFiles, read } from './source-files.ts'

test('every alarm that is raised anywhere has its own words on the page', () => {
  const raised = deployedFiles.flatMap((file) =>
    [...read(file).matchAll(/(?:\.raise\(|raiseAlarm\(\w+, |kind: (?='asked))'([a-z-]+)'/g)].map(
      ([, kind]) => kind ?? '',
    ),
  )
  const kinds: readonly string[] = alarmKinds
  expect(new Set(raised).size).toBeGreaterThan(7)
  expect(raised.filter((kind) => !kinds.includes(kind))).toEqual([])
})

test('what an alarm says is usual is what the registry counts as usual', () => {
  const words = read('web/hub/alarms/kind-words.ts')
  for (const most of [
    `${formatNumber(mostForOne)} times`,
    `${formatNumber(mostInAll)} times`,
    `${mostUnknown} made-up`,
  ])
    expect(words).toContain(`more than ${most}`)
})
