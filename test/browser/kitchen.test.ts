import { stat } from 'node:fs/promises'
import { openKitchen } from '@kps/test/kitchen'
import { kitchenPageNames } from '@kps/web-kit/kitchen'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accept, accepted, album, difference, readDigests, writeDigests } from './kitchen-album.ts'
import { type Camera, setUpCamera, type View, views } from './kitchen-camera.ts'
import { lookAt } from './look.ts'

const isMaking = process.env.KPS_PICTURES === '1'
const howToAccept =
  'If it is meant: KPS_PICTURES=1 npx vitest run test/browser/kitchen.test.ts, and look at what git then shows'
const isView = (name: string): name is View => name in views
const viewNames = Object.keys(views).filter(isView)

let camera: Camera
let digests: Record<string, string> = {}

beforeAll(async () => {
  camera = await setUpCamera(await openKitchen())
  digests = isMaking ? {} : await readDigests()
})

afterAll(async () => {
  await camera?.close()
  if (isMaking) await writeDigests(digests)
})

for (const page of kitchenPageNames)
  test(`${page} looks as somebody accepted it, on phone and desk, on paper, in the dark and in forced colours`, async () => {
    const differences: string[] = []
    for (const view of viewNames) {
      const name = `${page}-${view}`
      const photograph = await camera.take(page, view)
      if (isMaking) digests[name] = await accept(camera.page, name, photograph)
      else differences.push((await difference(camera.page, name, photograph, digests[name])) ?? '')
    }
    expect(differences.filter(Boolean), howToAccept).toEqual([])
  })

test('no piece of the kit stands beside the screen of a small phone, nor of a screen enlarged four times', async () => {
  for (const name of kitchenPageNames) expect([name, await camera.beside(name, 320)]).toEqual([name, 0])
})

test('axe finds nothing wrong with any piece in any state, in the dark', async () => {
  const wrong: string[] = []
  for (const name of kitchenPageNames) {
    await camera.open(name, 'phone-dark')
    wrong.push(...(await lookAt(camera.page)).map((found) => `${name}: ${found}`))
  }
  expect(wrong).toEqual([])
})

test('the album holds one photograph for each page and view, and weighs little', async () => {
  const wanted = kitchenPageNames.flatMap((name) => viewNames.map((view) => `${name}-${view}`))
  expect(await accepted()).toEqual(wanted.sort())
  const sizes = await Promise.all(wanted.map(async (name) => (await stat(`${album}/${name}.webp`)).size))
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_500_000)
})
