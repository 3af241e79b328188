import { type ALocality, aLocality } from '@kps/test/tenants'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aFrontDoor } from './a-front-door.ts'

let locality: ALocality
let door: ReturnType<typeof aFrontDoor>

beforeAll(async () => {
  locality = await aLocality()
  door = aFrontDoor(locality)
})
afterAll(() => locality.close())

const paths = { en: '/find', mi: '/mi/find' } as const
const look = (place: string, path: string = paths.en) =>
  door.visit(path, [
    ['place', place],
    ['go', 'find'],
  ])

test.each(['en', 'mi'] as const)(
  'a place leads to its team, however it was typed, and stands in no address (%s)',
  async (language) => {
    const form = language === 'mi' ? '/mi/kowhai-bay' : '/kowhai-bay'
    expect((await door.visit(language === 'mi' ? '/mi' : '/')).html).toContain(`href="${paths[language]}"`)
    const page = await door.visit(paths[language])
    expect(page.html).toContain(`<form method="post" action="${paths[language]}"`)
    for (const typed of ['Rātā Flat', 'rata flat', 'RAATAA  FLAT', 'Rata Flta']) {
      const found = await look(typed, paths[language])
      expect([typed, found.status]).toEqual([typed, 200])
      const [answer = ''] = /<div role="alert">.*?<form/.exec(found.html) ?? []
      expect(answer).toContain(`href="${form}"`)
      expect(answer).toContain('Rātā Flat')
      expect(found.html).not.toMatch(/href="[^"]*(r%C4%81t|rata|flat)/i)
    }
  },
)

test('when more than one place may be meant, each is shown with its team, to choose from', async () => {
  const [answer = ''] = /<div role="alert">.*?<form/.exec((await look('Mānuka')).html) ?? []
  expect(answer.match(/href="\/kowhai-bay"/g)).toHaveLength(2)
  expect(answer).toContain('Mānuka Point (suburb or town): Kōwhai Bay')
  expect(answer).toContain('Mānuka District (council area): Kōwhai Bay')
})

test('a place nobody knows, and somebody who is not sure, are led to the national form and to every team', async () => {
  for (const page of [await look('Nowhere at all'), await door.visit(paths.en)]) {
    expect(page.status).toBe(200)
    expect(page.html).toContain('Use the national form')
    expect(page.html).toContain('href="/kowhai-bay"')
  }
  expect((await look('Nowhere at all')).html).toContain('We know no place of that name')
})

test('a team that is not open is shown to nobody', async () => {
  expect((await look('Rātā Flat')).html).not.toContain('harbour')
})

test('nothing typed is asked for again, the other language keeps what was typed, and what no page sends is refused', async () => {
  const empty = await look('  ')
  expect([empty.status, empty.html.includes('href="#place"')]).toEqual([422, true])
  const maori = await door.visit(paths.en, [
    ['place', 'Mānuka <Point>'],
    ['language', 'mi'],
  ])
  expect(maori.html).toContain('value="Mānuka &lt;Point&gt;"')
  expect(maori.html).toContain('action="/mi/find"')
  for (const fields of [
    [['place', 'x'.repeat(201)]],
    [
      ['place', 'x'],
      ['person', 'y'],
    ],
    [['go', 'find']],
    [
      ['place', 'x'],
      ['place', 'y'],
    ],
  ] as const)
    expect((await door.visit(paths.en, fields)).status).toBe(400)
})

test('when the registry is away, the page says so plainly, with 111 on it', async () => {
  door.lanes.directory = 'breaks'
  const away = await look('Rātā Flat')
  door.lanes.directory = 'open'
  expect([away.status, away.html.includes('tel:111')]).toEqual([503, true])
})
