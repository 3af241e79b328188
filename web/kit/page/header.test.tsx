import { expect, test } from 'vitest'
import { Page } from './index.ts'

const mark = { name: 'Keeping People Safe', href: '/' }

test('a locality’s own mark, name and group have their places, in that order', () => {
  const emblem = <img src="/assets/mark.svg" alt="The mark of Kōwhai Bay" />
  const html = String(
    <Page language="mi" title="Kāinga" mark={{ ...mark, emblem, place: 'Kōwhai Bay', group: 'Te Tēpu Haumaru' }} />,
  )
  const places = ['The mark of Kōwhai Bay', 'Keeping People Safe</a>', 'Kōwhai Bay</span>', 'Te Tēpu Haumaru</span>']
  const found = places.map((place) => html.indexOf(place))
  expect(found.every((at) => at > 0)).toBe(true)
  expect(found.toSorted((one, other) => one - other)).toEqual(found)
})

test('where a locality has given nothing, nothing of ours stands in its place', () => {
  const html = String(<Page language="en" title="Home" mark={mark} />)
  expect(html).not.toMatch(/kps-header__(emblem|place|group)/)
})
