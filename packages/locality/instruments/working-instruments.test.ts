import * as v from 'valibot'
import { expect, test } from 'vitest'
import { type Instrument, instrumentSchema } from './instrument.ts'
import { workingInstruments } from './working-instruments.ts'

const all: Instrument[] = workingInstruments.map((each) => v.parse(instrumentSchema, each))
const markers = [
  'strangulation',
  'threats-to-kill',
  'weapons',
  'stalking',
  'separation',
  'escalation',
  'suicidal-threats',
]

test('there is one instrument for an adult, one for a child and one for a person using violence, and each says it stands in', () => {
  expect(all.map((each) => each.subject).sort()).toEqual(['adult-victim-survivor', 'child', 'person-using-violence'])
  for (const each of all) {
    expect(each.working).toBe(true)
    expect(each.source).toContain('until the national instrument')
    expect(each.levels.map((level) => level.code)).toEqual(['standard', 'elevated', 'high'])
  }
})

test('every instrument marks the seven lethality markers and nothing else', () => {
  for (const each of all) expect(each.items.filter((item) => item.lethality).map((item) => item.code)).toEqual(markers)
})

test('both languages are written in whole letters, and no text names people as offenders', () => {
  for (const each of all)
    for (const { text } of each.items) {
      expect(text.en).not.toMatch(/offender|perpetrator|victim(?!-survivor)/i)
      expect(text.mi).toBe(text.mi.normalize('NFC'))
      expect(text.mi).not.toBe(text.en)
    }
})

test('an instrument with two items of one code cannot be taken into use', () => {
  const [first] = all
  expect(v.safeParse(instrumentSchema, { ...first, items: [...(first?.items ?? []), first?.items[0]] }).success).toBe(
    false,
  )
})
