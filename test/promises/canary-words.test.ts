import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { Canaries } from './canary-words.ts'

test('a canary is found in every form that it could have been left in, and nothing is found where there is none', () => {
  const canaries = new Canaries()
  const [word, number] = [canaries.next(), canaries.next(true)]
  expect(number).toMatch(/^\d{3} \d{3} \d{4}$/)
  const left: readonly (readonly [string, string | Buffer])[] = [
    ['plain', `her name is ${word}.`],
    ['plain', `call ${number}`],
    ['plain', number.replaceAll(' ', '')],
    ['folded', word.toUpperCase()],
    ['utf-16', Buffer.from(`name ${word}`, 'utf16le')],
    ['folded', Buffer.from(word).toString('hex')],
    ...['', 'a', 'ab', 'abc'].map(
      (before) => ['base 64', Buffer.from(`${before}${word}!`).toString('base64')] as const,
    ),
    ['hashed', createHash('sha256').update(word.toLowerCase()).digest('hex')],
    ['hashed', createHash('sha256').update(word).digest()],
  ]
  for (const [form, bytes] of left) expect(canaries.foundIn(Buffer.from(bytes)), String(bytes)).toContain(form)
  expect(canaries.foundIn(Buffer.from('nobody told anything of anybody'))).toEqual([])
})
