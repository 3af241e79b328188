import { expect, test } from 'vitest'
import { type FormKey, newFormKey, parseFormKey } from './form-key.ts'
import { receiptReference } from './receipt-reference.ts'
import { receiptWords } from './receipt-words.ts'

test('the same form always shows the same receipt, and its key cannot be read from it', async () => {
  const key = newFormKey()
  const reference = await receiptReference(key)
  expect(reference).toMatch(/^[A-Z]{4,9} \d{3} \d{2}$/)
  expect(await receiptReference(key)).toBe(reference)
  expect(await receiptReference('AAAAAAAAAAAAAAAAAAAAAAAA' as FormKey)).toBe(
    await receiptReference('AAAAAAAAAAAAAAAAAAAAAAAA' as FormKey),
  )
})

test('two forms rarely share a receipt', async () => {
  const references = await Promise.all(Array.from({ length: 300 }, () => receiptReference(newFormKey())))
  expect(new Set(references).size).toBeGreaterThan(297)
})

test('there are thirty-two words, each once, in plain letters', () => {
  expect(new Set(receiptWords).size).toBe(32)
  for (const word of receiptWords) expect(word).toMatch(/^[A-Z]+$/)
})

test('a form key has at least 128 bits and nothing but base64url', () => {
  expect(parseFormKey(newFormKey())).toBeDefined()
  for (const bad of ['', 'a'.repeat(21), 'a'.repeat(65), `${'a'.repeat(22)}=`, `${'a'.repeat(22)}\n`, 7, null]) {
    expect(parseFormKey(bad)).toBeUndefined()
  }
})
