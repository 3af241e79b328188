import { newFormKey } from '@kps/crossings/referral-handover'
import { instantNow } from '@kps/foundation/time'
import {
  listWaitingQuestions,
  mostAskedAnHour,
  mostOddAnHour,
  openQuestionEnvelope,
  receiveQuestion,
} from '@kps/locality/questions'
import { openReferralEnvelope } from '@kps/locality/referrals'
import { openTransferEnvelope } from '@kps/locality/transfers'
import { counted } from '@kps/test/statements'
import { type ALocality, aLocality, aRoom, asForm } from '@kps/test/tenants'
import { newFormKey as newSignedInKey } from '@kps/web-locality/door'
import { homeRoutes } from '@kps/web-locality/home'
import { questionsRoutes } from '@kps/web-locality/questions'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aFrontDoor, type Fields } from './a-front-door.ts'

let locality: ALocality
let door: ReturnType<typeof aFrontDoor>
let coordinator: Awaited<ReturnType<ALocality['visitAs']>>

beforeAll(async () => {
  locality = await aLocality()
  door = aFrontDoor(locality)
  coordinator = await locality.visitAs('coordinator')
})
afterAll(() => locality.close())
beforeEach(() => {
  door.lanes.intake = 'open'
  door.lanes.directory = 'open'
})

const paths = { en: '/kowhai-bay/question', mi: '/mi/kowhai-bay/question' } as const
const asked = {
  question: 'May a teacher tell you that a child is afraid to go home?\nThe parents have not agreed.',
  phone: '021 555 0100',
  email: '',
  reachSafely: 'after 3 pm',
  organisationKind: 'education',
  role: 'Teacher & dean',
}

/** Opens the page, takes a while and sends it with these answers. */
async function ask(answers: Partial<typeof asked> = {}, path: string = paths.en) {
  const page = door.openedAWhileAgo(await door.visit(path))
  return door.press(path, page, { ...asked, ...answers }, 'send')
}

const room = (visit = coordinator) => aRoom(() => visit(), [homeRoutes, questionsRoutes])
const read = async (path: string, init?: RequestInit, visit = coordinator) => {
  const response = await room(visit).request(path, init)
  return { status: response.status, text: await response.text(), location: response.headers.get('location') }
}
const waiting = async () =>
  [...(await read('/questions')).text.matchAll(/href="\/questions\/(qst_\w+)"/g)].map(([, id]) => id)
const answered = (id: string | undefined, outcome: string, note = '') =>
  read(`/questions/${id}`, asForm({ formKey: newSignedInKey(), outcome, note }))

test.each(['en', 'mi'] as const)(
  'somebody unsure of the law asks without naming anybody, and a coordinator answers (%s)',
  async (language) => {
    const before = await waiting()
    const receipt = await ask({}, paths[language])
    expect(receipt.status).toBe(200)
    const [, reference = ''] = /<strong>([A-Z]+ \d{3} \d{2})<\/strong>/.exec(receipt.html) ?? []
    expect(reference).not.toBe('')
    expect(receipt.html).not.toContain('afraid to go home')
    const list = await read('/questions')
    expect(list.text).toContain(reference)
    const [id] = (await waiting()).filter((one) => !before.includes(one))
    const one = await read(`/questions/${id}`)
    for (const words of ['The parents have not agreed.', '021 555 0100', 'after 3 pm', 'School', 'Teacher &amp; dean'])
      expect(one.text).toContain(words)
    expect((await answered(id, 'answered', 'Yes: section 20 of the Family Violence Act.')).location).toBe('/questions')
    expect(await waiting()).toEqual(before)
    expect((await read(`/questions/${id}`)).text).toContain('section 20')
  },
)

test('who leaves no way to reach them is told to call, and the coordinator is told why there is nothing to ring', async () => {
  const receipt = await ask({ phone: '', reachSafely: '', role: '', organisationKind: '' })
  expect(receipt.html).toContain('0800 000 100')
  const id = (await waiting()).at(-1)
  const page = (await read(`/questions/${id}`)).text
  expect(page).toContain('left no way to reach them')
  expect(page).not.toContain('value="tried"')
  expect((await answered(id, 'no-way-to-reach')).status).toBe(303)
})

test('a try that reached nobody leaves the question waiting; whoever answers second is told so, and loses no word', async () => {
  await ask()
  const id = (await waiting()).at(-1)
  expect((await answered(id, 'tried')).status).toBe(303)
  expect(await waiting()).toContain(id)
  expect((await read('/questions')).text).toContain('Tried: 1')
  expect((await read('/')).text).toContain('Questions that wait for an answer')
  expect((await answered(id, 'not-reached')).status).toBe(303)
  const second = await answered(id, 'answered', 'What the second one wrote')
  expect([second.status, second.text.includes('What the second one wrote')]).toEqual([409, true])
  expect((await answered(id, 'gone')).status).toBe(422)
  expect((await answered('qst_00000000000000000000000000', 'tried')).status).toBe(404)
})

test('an answer needs its words', async () => {
  await ask()
  const id = (await waiting()).at(-1)
  const missing = await answered(id, 'answered')
  expect([missing.status, missing.text.includes('href="#note"')]).toEqual([422, true])
  expect((await answered(id, 'not-reached')).status).toBe(303)
})

test('only a coordinator sees questions', async () => {
  const practitioner = await locality.visitAs('practitioner')
  expect((await read('/questions', undefined, practitioner)).status).toBe(403)
})

test('what does not fit is said, with every word kept; what no page of ours sends is refused', async () => {
  const empty = await ask({ question: ' \n ' })
  expect([empty.status, empty.html.includes('href="#question"')]).toEqual([422, true])
  expect(empty.html).toContain('value="Teacher &amp; dean"')
  const long = await ask({ question: 'ā'.repeat(3_001) })
  expect([long.status, long.html.includes('ā'.repeat(3_001))]).toEqual([422, true])
  const marks = await ask({ question: 'What\u202e now?' })
  expect(marks.status).toBe(422)
  const page = await door.visit(paths.en)
  const send = (fields: Fields) => door.visit(paths.en, [...fields, ['go', 'send']]).then(({ status }) => status)
  expect(await send([...page.hidden, ['people.0.name', 'x']])).toBe(400)
  expect(await send([...page.hidden, ['organisationKind', 'gang']])).toBe(400)
  expect(
    await send([
      ['formKey', 'short'],
      ['question', 'x'],
    ]),
  ).toBe(400)
  expect(await send([...page.hidden, ['question', 'a'], ['question', 'b']])).toBe(400)
  expect((await door.visit(paths.en, [...page.hidden, ['question', 'x']])).status).toBe(400)
  expect((await door.visit('/te-awa/question')).status).toBe(404)
  const maori = await door.visit(paths.en, [...page.hidden, ['question', 'Half a'], ['language', 'mi']])
  expect(maori.html).toContain('Half a</textarea>')
  expect(maori.html).toContain('action="/mi/kowhai-bay/question"')
})

test.each(['shut', 'breaks'] as const)(
  'when nobody confirms (%s), the page says NOT sent, keeps every word, and goes again once',
  async (how) => {
    const before = (await waiting()).length
    door.lanes.intake = how
    const failed = await ask()
    expect([failed.status, failed.html.includes('NOT sent')]).toEqual([503, true])
    expect(failed.html).toContain('afraid to go home')
    expect(failed.html).not.toContain('reference is')
    expect(door.alarms.at(-1)).toBe('question-not-received')
    door.lanes.intake = 'open'
    const [one, two] = [
      await door.press(paths.en, failed, asked, 'send'),
      await door.press(paths.en, failed, asked, 'send'),
    ]
    expect([one.status, two.status, one.html === two.html]).toEqual([200, 200, true])
    expect((await waiting()).length).toBe(before + 1)
  },
)

test('an envelope serves what it was sealed for alone: a question is no referral and no transfer, a referral no question', async () => {
  await ask()
  const question = door.envelopes.at(-1) ?? ''
  const lane = () => locality.lane('intake')
  await expect(openReferralEnvelope(lane(), question)).rejects.toThrow('intake.envelope.unfit')
  await expect(openTransferEnvelope(lane(), question)).rejects.toThrow('intake.envelope.unfit')
  expect(await openQuestionEnvelope(lane(), question)).toMatchObject({ role: 'Teacher & dean' })
  // Its purpose stands in the sealed header: written over, the envelope does not open.
  const [header = '', ...rest] = question.split('.')
  const outside = JSON.parse(Buffer.from(header, 'base64url').toString())
  expect(outside).toMatchObject({ typ: 'question' })
  const forged = [Buffer.from(JSON.stringify({ ...outside, typ: 'referral' })).toString('base64url'), ...rest].join('.')
  await expect(openReferralEnvelope(lane(), forged)).rejects.toThrow('intake.envelope.unfit')
})

test('no word of a question lies readable in the locality’s files', async () => {
  await ask({
    question: 'Kwozzaqi question',
    role: 'Kwozzaqi role',
    phone: '021 777 6655',
    reachSafely: 'Kwozzaqi way',
  })
  const id = (await waiting()).at(-1)
  await answered(id, 'answered', 'Kwozzaqi note')
  const stored = (await locality.stored()).toString('latin1')
  expect(stored).toContain('questions')
  for (const words of ['wozzaqi', '777 6655']) expect(stored).not.toContain(words)
})

const receipt = (html: string) => html.replace(/<strong>[A-Z]+ \d{3} \d{2}<\/strong>/, '')
const odd = async () =>
  [...(await read('/questions?list=looks-wrong')).text.matchAll(/href="\/questions\/(qst_\w+)"/g)].map(([, id]) => id)

test('what looks wrong is received and answered the same to the byte; it stands in a second list, and says why', async () => {
  const ordinary = await ask({ question: 'Plainly a question' })
  const page = await door.visit(paths.en)
  const filled = { ...asked, website: 'https://cheap.example' }
  const [quick, program] = [
    await door.press(paths.en, page, asked, 'send'),
    await door.press(paths.en, door.openedAWhileAgo(await door.visit(paths.en)), filled, 'send'),
  ]
  expect([quick.status, program.status]).toEqual([200, 200])
  expect([receipt(quick.html), receipt(program.html)]).toEqual([receipt(ordinary.html), receipt(ordinary.html)])
  const [first, second] = (await odd()).slice(-2)
  expect(await waiting()).not.toContain(first)
  expect((await read(`/questions/${first}`)).text).toContain('filled in within seconds')
  expect((await read(`/questions/${second}`)).text).toContain('A field that no person can see was filled in')
  expect((await read('/questions')).text).toMatch(/Questions that look wrong \(\d+\)/)
  expect((await read('/')).text).toContain('Questions that look wrong')
  // It may be real: it is answered like any other. Or it is set aside, for a reason; an ordinary one never is.
  expect((await answered(first, 'answered', 'Yes, you may.')).status).toBe(303)
  expect((await answered(second, 'set-aside')).status).toBe(422)
  expect((await answered(second, 'set-aside', 'An advertisement.')).status).toBe(303)
  expect(await odd()).not.toContain(second)
  expect((await read(`/questions/${second}`)).text).toContain('An advertisement.')
  const plain = (await waiting()).at(-1)
  expect((await read(`/questions/${plain}`)).text).not.toContain('value="set-aside"')
  expect((await answered(plain, 'set-aside', 'x')).status).toBe(409)
  expect(await waiting()).toContain(plain)
})

test('what the hints are travels along, in the other language and after a problem too, and a hint that does not fit is none', async () => {
  const page = door.openedAWhileAgo(await door.visit(paths.en))
  const begun = page.hidden.find(([name]) => name === 'begun')?.[1]
  expect(begun).toMatch(/^\d{10}$/)
  const empty = await door.press(paths.en, page, { question: '', website: 'x' }, 'send')
  expect([empty.status, empty.hidden.find(([name]) => name === 'begun')?.[1]]).toEqual([422, begun])
  expect(empty.html).toContain('name="website" value="x"')
  const before = (await waiting()).length
  const unfit = page.hidden.map(([name, value]) => [name, name === 'begun' ? 'yesterday' : value] as const)
  expect((await door.visit(paths.en, [...unfit, ['question', 'Again?'], ['go', 'send']])).status).toBe(200)
  expect((await waiting()).length).toBe(before + 1)
})

test('a flood of questions fills the list, then the second one; then it is told that nothing was received, and the locality goes on', async () => {
  const one = () => {
    const formKey = newFormKey()
    const question = { documentVersion: 1, formKey, submittedAt: instantNow(), language: 'en', question: 'Again?' }
    return receiveQuestion(locality.lane('intake'), question, formKey)
  }
  const sent = await Promise.allSettled(Array.from({ length: mostAskedAnHour + mostOddAnHour + 5 }, one))
  const received = sent.filter(({ status }) => status === 'fulfilled').length
  expect(received).toBeGreaterThan(mostAskedAnHour)
  expect(received).toBeLessThanOrEqual(mostAskedAnHour + mostOddAnHour)
  await expect(one()).rejects.toThrow('intake.envelope.tooMany')
  const list = await read('/questions')
  expect(list.text).toContain(`${mostAskedAnHour} questions wait`)
  expect(list.text).toContain(`Questions that look wrong (${mostOddAnHour})`)
  const last = (await odd()).at(-1)
  expect((await read(`/questions/${last}`)).text).toContain('More came within the hour')
  const { roundTrips, statements, wholeTables } = await counted(locality, () =>
    listWaitingQuestions(coordinator(), { list: 'looks-wrong', after: last }),
  )
  expect({ roundTrips, wholeTables }).toEqual({ roundTrips: 1, wholeTables: [] })
  expect(statements).toBeLessThanOrEqual(10)
})
