import { newFormKey } from '@kps/crossings/referral-handover'
import { type AHouse, aHouse, aVisitor, countWaiting, sendReferral, teacher, withSession } from '@kps/test/house'
import { judge, refuse } from '@kps/test/judging'
import { formVersion } from '@kps/web-front-door/referral-draft'
import { newFormKey as aFormKey } from '@kps/web-locality/door'
import { afterAll, beforeAll, expect, test } from 'vitest'

const languages = ['en', 'mi'] as const
let house: AHouse

beforeAll(async () => {
  house = await aHouse()
})

afterAll(() => house?.close())

const brokenUtf8 = (name: string) => new Uint8Array([...new TextEncoder().encode(`${name}=`), 0xff, 0xfe])

test('a public form that no page of ours can send is refused, and nothing arrives', async () => {
  const before = await countWaiting(house)
  const url = house.at('front door', '/kowhai-bay')
  const whole = { version: formVersion, page: 'check', go: 'send', formKey: newFormKey(), ...teacher }
  await refuse(url, 400, { form: { ...whole, isAdmin: 'yes' } })
  await refuse(url, 400, { form: { ...whole, page: 'admin' } })
  await refuse(url, 400, { form: { ...whole, go: 'delete' } })
  await refuse(url, 400, { form: { ...whole, ['__proto__']: 'x' } })
  await refuse(url, 400, { body: brokenUtf8('whatHappened') })
  await refuse(url, 400, { body: 'whatHappened=%zz' })
  await refuse(url, 400, { body: '&'.repeat(3000) })
  expect(await countWaiting(house)).toBe(before)
})

test('an answer or a key that somebody altered is asked for again before anything is sent, and nothing else is lost', async () => {
  const before = await countWaiting(house)
  const { formKey, ...whole } = { version: formVersion, page: 'check', go: 'send', formKey: newFormKey(), ...teacher }
  const altered = [{ ...whole, formKey: 'guessed' }, whole, { ...whole, formKey, immediateDanger: 'perhaps' }]
  for (const language of languages) {
    const url = house.at('front door', language === 'mi' ? '/mi/kowhai-bay' : '/kowhai-bay')
    for (const form of altered) {
      const { body } = judge(await aVisitor(language).ask(url, { form }), 422, language)
      expect(textOf(body)).toContain(teacher.whatHappened)
    }
  }
  expect(await countWaiting(house)).toBe(before)
})

test('answers that are missing or cannot be are asked for again, in the reader’s language, with all that was typed', async () => {
  const before = await countWaiting(house)
  const born = { 'age.known': 'date-of-birth', 'age.date-day': '31', 'age.date-month': '2', 'age.date-year': '1990' }
  const impossible = Object.fromEntries(Object.entries(born).map(([name, value]) => [`people.0.${name}`, value]))
  const { whatHappened: _, ...silent } = teacher
  for (const language of languages) {
    const path = language === 'mi' ? '/mi/kowhai-bay' : '/kowhai-bay'
    for (const answers of [silent, { ...teacher, ...impossible }]) {
      const form = { page: 'check', go: 'send', formKey: newFormKey(), ...answers }
      const { body } = judge(await aVisitor(language).ask(house.at('front door', path), { form }), 422, language)
      expect(body).toContain('govuk-error-summary')
      for (const [name, value] of Object.entries(answers)) expect(textOf(body), name).toContain(value)
    }
  }
  expect(await countWaiting(house)).toBe(before)
})

/** A page as it would be read, its attributes too. */
const textOf = (html: string): string =>
  html.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')

test('a form that is sent again shows the same receipt, and is one referral', async () => {
  const before = await countWaiting(house)
  const key = newFormKey()
  const [first, again] = [await sendReferral(house, teacher, key), await sendReferral(house, teacher, key)]
  expect(judge(again, 200).body).toBe(judge(first, 200).body)
  expect(await countWaiting(house)).toBe(before + 1)
})

/** A coordinator with a referral of hers open: its address, and what she has typed. */
async function deciding() {
  await sendReferral(house)
  const coordinator = await house.signIn('kowhai-bay-coordinator-1', 'mi')
  const queue = await coordinator.ask(house.at('kowhai-bay', '/triage'))
  const ids = [...queue.body.matchAll(/ref_[A-Za-z0-9]+/g)].map(([id]) => id)
  const url = house.at('kowhai-bay', `/triage/${ids.at(-1)}`)
  const said = { outcome: 'no-further-action', reason: 'Kua haumaru rātou.', notification: 'do-not-contact' }
  return { coordinator, url, typed: { formKey: aFormKey(), turn: '0', ...said } }
}

test('a practitioner’s form that does not fit comes back with what she typed; one that cannot be read does not', async () => {
  const { coordinator, url, typed } = await deciding()
  const { body } = judge(await coordinator.ask(url, { form: { ...typed, outcome: '' } }), 422, 'mi')
  expect(body).toContain(typed.reason)
  expect(body).toContain('govuk-error-summary')
  judge(await coordinator.ask(url, { form: { ...typed, outcome: 'perhaps' } }), 422, 'mi')
  judge(await coordinator.ask(url, { form: { ...typed, formKey: 'guessed' } }), 422, 'mi')
  judge(await coordinator.ask(url, { form: { ...typed, reason: 'a bell \u0007 rings' } }), 400, 'mi')
  judge(await coordinator.ask(url, { body: brokenUtf8('reason') }), 400, 'mi')
  judge(await coordinator.ask(url, { body: `reason=${'a'.repeat(65_536)}` }), 413, 'mi')
  expect((await coordinator.ask(url)).body).not.toContain(typed.reason)
})

test('a decision that is sent again is one decision', async () => {
  const { coordinator, url, typed } = await deciding()
  const [first, again] = [await coordinator.ask(url, { form: typed }), await coordinator.ask(url, { form: typed })]
  expect([first.status, again.status]).toEqual([303, 303])
  expect(again.headers.location).toBe(first.headers.location)
  expect((await coordinator.ask(url)).body.split(typed.reason).length).toBe(2)
})

test('whoever’s session ended while typing is sent to sign in, and nobody sees what was typed', async () => {
  const { coordinator, url, typed } = await deciding()
  const secret = coordinator.cookies.get(new URL(url).host)?.get('__Host-session') ?? ''
  await coordinator.ask(house.at('kowhai-bay', '/sign-out'), { form: {} })
  const { body } = judge(await withSession(house, 'kowhai-bay', secret).ask(url, { form: typed }), 401)
  expect(body).not.toContain(typed.reason)
})
