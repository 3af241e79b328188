import { type AHouse, aVisitor, type Visitor } from '@kps/test/house'
import { fieldsOn } from '@kps/test/journeys'
import { newFormKey } from '@kps/web-locality/door'
import type { Album } from './seen-page.ts'

/** The pages of a one-time link: made, opened, in another browser, and one that is none. */
export async function seeLinks(
  album: Album,
  house: AHouse,
  coordinator: Visitor,
  at: (path: string) => string,
): Promise<void> {
  const form = { formKey: newFormKey(), name: 'Niko Example', roles: 'practitioner' }
  const ask = { form }
  const made = { name: 'a link, made', url: at('/staff/agencies/:agency/invite'), ask }
  await album.see(coordinator, made)
  const { body } = await coordinator.ask(made.url, ask)
  const link = /\/invitation\/[A-Za-z0-9_-]{43}/.exec(body)?.[0] ?? ''
  const [one, other] = [aVisitor(album.language), aVisitor(album.language)]
  const url = house.at('kowhai-bay', link)
  await album.see(one, { name: 'a link, opened', url })
  const carried = fieldsOn((await one.ask(url)).body).filter(({ kind }) => kind === 'hidden')
  const pressed = { form: Object.fromEntries(carried.map(({ name, value }) => [name, value])) }
  await album.see(one, { name: 'a link, accepted', url, ask: pressed })
  await album.see(other, { name: 'a link of another browser', url, status: 409 })
  await album.see(other, { name: 'a link that is none', url: `${url}x`, status: 404 })
}
