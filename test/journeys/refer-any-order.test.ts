import { mostPeople } from '@kps/crossings/referral-handover'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aLoneForm } from './a-lone-form.ts'
import { fieldsOn, sentFrom } from './answers-on.ts'

const { ask, postFields } = await aLoneForm()

/** Not answers: what the form itself needs to know where it stands. */
const ownFields = new Set(['page', 'from', 'version', 'formKey', 'begun', 'website', 'go', 'language'])

/** What somebody may type anywhere: any writing, any marks, one letter or many. */
const typed = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => text.isWellFormed()),
  fc.constantFrom(
    'Ō',
    'Ma\u0304ia',
    'مريم',
    '🌺',
    '語'.repeat(200),
    '7',
    '2017',
    '31',
    'a "b" <c> & d',
    "'",
    ' ',
    'x'.repeat(9_000),
  ),
)

const buttons = fc.oneof(
  { weight: 6, arbitrary: fc.constant('next') },
  { weight: 2, arbitrary: fc.constant('back') },
  { weight: 2, arbitrary: fc.constant('add') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...['start', 'safe', 'danger', 'act-now', 'reach', 'reach-safely', 'part', 'step-back', 'where', 'tamariki'],
      ...['happened', 'concerns', 'people', 'people.0', 'people.1.age', 'people.7', 'consent', 'child-view', 'told'],
      ...['you', 'check', 'not-sent'],
    ),
  },
  { weight: 1, arbitrary: fc.constant('send') },
  { weight: 1, arbitrary: fc.constantFrom('language mi', 'language en') },
)

/** One turn at a page: a seed for what is typed and chosen on it, and the button that is pressed. */
const turn = fc.record({ texts: fc.array(typed, { minLength: 4, maxLength: 4 }), pick: fc.nat(), go: buttons })

/** What a page was left with: its carried answers, and what is typed and chosen on it in this turn. */
function filledIn(html: string, { texts, pick }: { texts: readonly string[]; pick: number }): [string, string][] {
  const fields = fieldsOn(html)
  const groups = [...new Set(fields.filter(({ kind }) => kind === 'choice').map(({ name }) => name))]
  const choices = groups.flatMap((name, place): [string, string][] => {
    const offered = fields.filter((each) => each.name === name)
    // One more than there are leaves it as it is.
    const chosen = offered[(pick + place) % (offered.length + 1)]
    if (chosen) return [[name, chosen.value]]
    return offered.filter((each) => each.chosen).map((each) => [name, each.value])
  })
  const texted = fields
    .filter(({ kind, name }) => kind === 'text' && !ownFields.has(name))
    .map((field, place): [string, string] => [
      field.name,
      (pick >> place) % 3 === 0 ? field.value : (texts[place % texts.length] ?? ''),
    ])
  const carried = fields
    .filter(({ kind }) => kind === 'hidden')
    .map(({ name, value }): [string, string] => [name, value])
  return [...carried, ...choices, ...texted]
}

/** What is left of a text when marks that nobody sees are taken out, as the form says it does. */
const seen = (name: string, text: string) => {
  const kept = text
    .replace(/\r\n?|[\v\f\u0085]/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .normalize('NFC')
  const hasLines = /^(?:whatHappened|childView|consent\.reason|ipp3a\.note|.*safeToContact\.notes)$/.test(name)
  return hasLines ? kept : kept.replace(/[\n\t]+/g, ' ')
}

/** The answers of a page by name; people of whom nothing is said are left out, and the others move up. */
function answersIn(fields: readonly (readonly [string, string])[]): ReadonlySet<string> {
  const answers = fields
    .filter(([name, value]) => !ownFields.has(name) && seen(name, value) !== '')
    .map(([name, value]): [string, string] => [name, seen(name, value)])
  const places = [...new Set(answers.flatMap(([name]) => /^people\.(\d+)\./.exec(name)?.[1] ?? []))].map(Number)
  places.sort((one, other) => one - other)
  return new Set(
    answers.map(([name, value]) => {
      const moved = name.replace(/^people\.(\d+)\./, (_, index) => `people.${places.indexOf(Number(index))}.`)
      return `${moved} = ${value}`
    }),
  )
}

test('in whatever order pages are met and buttons pressed, nothing that was answered is lost, and nothing is a fault', async () => {
  const met = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { minLength: 5, maxLength: 30 }), async (turns) => {
      let html = await (await ask({}, '/te-awa')).text()
      for (const each of turns) {
        const fields = filledIn(html, each)
        const [button = 'go', value = each.go] = each.go.startsWith('language') ? each.go.split(' ') : ['go', each.go]
        const answer = await postFields([...fields, [button, value]])
        expect([200, 422]).toContain(answer.status)
        const next = await answer.text()
        const shown = sentFrom(next)
        met.add(Object.fromEntries(shown).page ?? 'receipt')
        if (shown.length === 0) {
          // It was sent. The same page sent again shows the same receipt.
          expect(await (await postFields([...fields, [button, value]])).text()).toBe(next)
          return
        }
        expect([...answersIn(fields)].filter((each) => !answersIn(shown).has(each))).toEqual([])
        html = next
      }
    }),
    { numRuns: 120 },
  )
  for (const page of ['start', 'safe', 'reach', 'where', 'happened', 'people.0', 'people.0.name', 'check'])
    expect(met).toContain(page)
})

test('any number of people up to forty can be named, and who names more is told kindly', async () => {
  const people = (count: number) =>
    Array.from({ length: count }, (_, index): [string, string][] => [
      [`people.${index}.role`, index % 2 ? 'child' : 'other'],
      [`people.${index}.name`, `Tamaiti ${index}`],
    ]).flat()
  const begun: [string, string][] = [
    ...(
      [
        ['version', '2'],
        ['formKey', 'AAAAAAAAAAAAAAAAAAAAAAAA'],
        ['referrerKind', 'professional'],
      ] as const
    ).map(([name, value]): [string, string] => [name, value]),
    ['page', 'people'],
  ]
  const room = await postFields([...begun, ...people(mostPeople - 1), ['go', 'add']])
  expect(Object.fromEntries(sentFrom(await room.text())).page).toBe(`people.${mostPeople - 1}`)
  const full = await postFields([...begun, ...people(mostPeople), ['go', 'add']])
  expect(full.status).toBe(422)
  const html = await full.text()
  expect(html).toContain('You can name up to 40 people')
  expect(html).toContain(`Tamaiti ${mostPeople - 1}`)
  expect(html).not.toContain('Add another person')
})
