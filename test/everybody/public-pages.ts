import { newFormKey } from '@kps/crossings/referral-handover'
import type { Language } from '@kps/foundation/language'
import { createFrontDoorApp } from '@kps/front-door-door/app'
import {
  type AHouse,
  type Answer,
  type Answers,
  type ApplicantAnswers,
  aVisitor,
  herself,
  himself,
  iwiProvider,
  neighbour,
  pacificPartner,
  teacher,
  type Visitor,
} from '@kps/test/house'
import { answersOn, type Fields, fieldsOn, pageOf, sentFrom } from '@kps/test/journeys'
import { pathIn } from '@kps/web-front-door/door'
import { Album } from './seen-page.ts'

/** Answered with something else than a page. */
const notPages = ['/leave']

/** Every address of the public door that answers a GET with a page, in its English form, from the door's own list. */
export const publicPaths = (): readonly string[] => [
  ...new Set(
    createFrontDoorApp()
      .routes.filter(({ method }) => method === 'GET')
      .map(({ path }) => path.replace(/:code\{.*?\}\}?\)?/, ':code').replace(/\{.*\}/, ''))
      .filter((path) => !/^\/mi(\/|$)/.test(path) && !notPages.includes(path)),
  ),
]

const longestForm = 30

/** Every page and state of the front door that a real house shows, in one language. */
export async function seePublicPages(house: AHouse, language: Language): Promise<Album> {
  const album = new Album(language, true)
  const nobody = aVisitor(language)
  const at = (path: string) => house.at('front door', pathIn(language, path))
  for (const path of publicPaths())
    await album.see(nobody, { name: `front door ${path}`, url: at(path.replace(':code', 'kowhai-bay')) })
  await album.see(nobody, { name: 'front door, not found', url: at('/nowhere-at-all'), status: 404 })
  const find = (place: string) => ({ form: { place, go: 'find' } })
  await album.see(nobody, { name: 'find: empty', url: at('/find'), ask: find(''), status: 422 })
  await album.see(nobody, { name: 'find: two of the name', url: at('/find'), ask: find('Rata Flat') })
  await album.see(nobody, { name: 'find: unknown', url: at('/find'), ask: find('Nowhere at all') })
  const question = {
    formKey: newFormKey(),
    question: `May we tell you? (${language})`,
    phone: '021 555 0100',
    go: 'send',
  }
  const asked = at('/kowhai-bay/question')
  const silent = { ...question, question: '' }
  await album.see(nobody, { name: 'question: empty', url: asked, ask: { form: silent }, status: 422 })
  await album.see(nobody, { name: 'question: receipt', url: asked, ask: { form: question } })
  const noPage = { body: 'whatHappened=%zz' }
  await album.see(nobody, { name: 'form: no page of ours', url: at('/kowhai-bay'), ask: noPage, status: 400 })
  for (const [who, answers] of Object.entries({ teacher, neighbour, herself, himself }))
    await walkTheForm(album, nobody, at('/kowhai-bay'), who, answers)
  await walkAnApplication(album, nobody, at('/start'), 'start', iwiProvider)
  await walkAnApplication(album, nobody, at('/kowhai-bay/join'), 'join', pacificPartner)
  return album
}

/** Pages of the form to join that are not the very same in the form to start, whose pages are all seen. */
const ofJoining = ['begin', 'work', 'check', 'receipt']

/** Pages whose answers are asked for in ways of their own, when they were not given. */
const unlikeOthers = ['organisation', 'area', 'work']

/** An application as an organisation meets it: each page as it is, as it comes back unanswered, and the receipt. */
async function walkAnApplication(album: Album, nobody: Visitor, url: string, form: string, answers: ApplicantAnswers) {
  const ask = async (fields?: Fields) => {
    const body = fields && new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()
    return nobody.ask(url, body === undefined ? {} : { body })
  }
  const keep = (name: string, { body, headers, status }: Answer) => {
    if (form === 'start' || ofJoining.includes(name.replace(/,.*/, '')))
      album.keep(`${form}: ${name}`, url, status, body, String(headers['content-security-policy']))
  }
  let answer = await ask()
  const page = () => pageOf(answer.body) ?? 'receipt'
  for (let number = 0; number < longestForm && page() !== 'check'; number += 1) {
    const name = page()
    keep(name, answer)
    const unanswered = await ask(answersOn(answer.body, {}))
    if (unanswered.status === 422 && unlikeOthers.includes(name)) keep(`${name}, not answered`, unanswered)
    answer = await ask(answersOn(answer.body, answers))
  }
  keep('check', answer)
  answer = await ask(answersOn(answer.body, {}, 'send'))
  keep('receipt', answer)
  if (answer.status !== 200) throw new Error(`${form}: ${answer.status}`)
}

/** The whole form as one referrer meets it: each page as it is, as it comes back when nothing was answered, and the receipt. */
async function walkTheForm(album: Album, nobody: Visitor, url: string, who: string, answers: Answers): Promise<void> {
  const before = await nobody.ask(url)
  const begun = Object.fromEntries(sentFrom(before.body))
  let form: Answers = { ...begun, begun: String(Number(begun.begun) - 600), go: 'start' }
  for (let number = 0; number < longestForm; number += 1) {
    const { body } = await nobody.ask(url, { form })
    const shown = Object.fromEntries(sentFrom(body))
    const page = shown.page ?? ''
    await album.see(nobody, { name: `form of the ${who}: ${page}`, url, ask: { form } })
    if (page === 'check') break
    const again = await nobody.ask(url, { form: { ...shown, go: 'next' } })
    if (again.status === 422)
      album.keep(`form: ${page}, not answered`, url, 422, again.body, String(again.headers['content-security-policy']))
    const asked = fieldsOn(body).map(({ name }) => name)
    const given = Object.entries(answers).filter(([name]) => asked.includes(name))
    form = { ...shown, ...Object.fromEntries(given), go: 'next' }
  }
  const check = { ...form, page: 'check' }
  const broken = { ...check, immediateDanger: 'perhaps', go: 'send' }
  await album.see(nobody, { name: 'form: check, asked again', url, ask: { form: broken }, status: 422 })
  await album.see(nobody, {
    name: `form of the ${who}: receipt`,
    url,
    ask: { form: { ...check, ...answers, go: 'send' } },
  })
}
