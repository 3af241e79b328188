import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FormRefused, parseForm, readForm, settle } from './index.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const post = (body: BodyInit, type = 'application/x-www-form-urlencoded', headers: Record<string, string> = {}) =>
  new Request('https://example.test/', { method: 'POST', body, headers: { 'content-type': type, ...headers } })
const statusOf = async (work: Promise<unknown>) =>
  work.then(
    () => 200,
    (refusal) => (refusal instanceof FormRefused ? refusal.status : 'a fault'),
  )

test('whatever bytes are sent, the reader answers with fields or its own refusal', () => {
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: 'binary' }).map(bytes)), (body) => {
      try {
        const fields = parseForm(body)
        expect(Object.getPrototypeOf(fields)).toBeNull()
      } catch (refusal) {
        expect(refusal).toBeInstanceOf(FormRefused)
      }
    }),
    { numRuns: 2000 },
  )
})

test('what a person typed comes through as they typed it, macrons, emoji and line breaks too', () => {
  const typed = fc.string({ unit: 'grapheme', maxLength: 60 }).filter((text) => !/\p{Cc}/u.test(text))
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('name', 'story', 'whānau'), typed), { maxLength: 8 }), (pairs) => {
      const fields = parseForm(bytes(new URLSearchParams(pairs).toString()))
      for (const name of ['name', 'story', 'whānau']) {
        const sent = pairs.filter(([each]) => each === name).map(([, text]) => text.normalize('NFC'))
        expect(fields[name] ?? []).toEqual(sent)
      }
    }),
  )
})

test('ā typed as a with a combining macron is the same letter, and every line break is one', () => {
  expect(parseForm(bytes('a=wha%CC%84nau&b=one%0D%0Atwo%0Dthree%09'))).toEqual({
    a: ['whānau'],
    b: ['one\ntwo\nthree\t'],
  })
})

test('a body that is no honest form is refused', () => {
  for (const body of [
    'a=%',
    'a=%zz',
    'a=%ff',
    'a=%c3%28',
    'a=%00',
    'a=%1b[2J',
    'a=%c2%85',
    '=x',
    '__proto__=1',
    'constructor=1',
  ])
    expect(() => parseForm(bytes(body)), body).toThrow(FormRefused)
  expect(() => parseForm(new Uint8Array([97, 61, 255]))).toThrow(FormRefused)
  expect(() => parseForm(bytes('a&'.repeat(2001)))).toThrow(FormRefused)
})

test('control characters can be left out instead, so that nobody loses what they pasted', () => {
  const bytesOf = (body: string) => parseForm(bytes(body), 'leave-out')
  expect(bytesOf('a=one%0Btwo%00%1b%5B2J%c2%85three&b=%07')).toEqual({ a: ['one\ntwo[2J\nthree'], b: [''] })
  expect(() => bytesOf('a%00=1')).toThrow(FormRefused)
  expect(() => bytesOf('a=%ff')).toThrow(FormRefused)
})

test('a name that may come once is refused when it comes twice, and a list is always a list', () => {
  expect(settle({ name: ['Aroha'], needs: ['a'] }, ['needs', 'who'])).toEqual({ name: 'Aroha', needs: ['a'], who: [] })
  expect(() => settle({ name: ['one', 'two'] }, [])).toThrow(FormRefused)
})

test('only a form of an ordinary size and type is read', async () => {
  expect(await readForm(post('a=1&b=2&b=3'), { lists: ['b'] })).toEqual({ a: '1', b: ['2', '3'] })
  expect(await statusOf(readForm(post('a=1', 'application/x-www-form-urlencoded; charset=UTF-8')))).toBe(200)
  for (const type of [
    'application/json',
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded; charset=utf-7',
  ])
    expect(await statusOf(readForm(post('a=1', type))), type).toBe(415)
  expect(await statusOf(readForm(post(`a=${'x'.repeat(65_535)}`)))).toBe(413)
  expect(await statusOf(readForm(post(`a=${'x'.repeat(65_534)}`)))).toBe(200)
  expect(await statusOf(readForm(post('a=1', undefined, { 'content-length': '99999999' })))).toBe(413)
})

test('a body that streams without saying its length is stopped at the limit', async () => {
  let sent = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1024
      controller.enqueue(new Uint8Array(1024).fill(97))
    },
  })
  const request = new Request('https://example.test/', {
    method: 'POST',
    body: endless,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    ...{ duplex: 'half' },
  })
  expect(await statusOf(readForm(request, { limit: 8192 }))).toBe(413)
  expect(sent).toBeLessThan(20_000)
})
