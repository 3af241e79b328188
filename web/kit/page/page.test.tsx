import { disagreements } from '@kps/foundation/language'
import { OwnWords } from '@kps/web-kit/content'
import { Form, Textarea, TextInput } from '@kps/web-kit/forms'
import { kitWords } from '@kps/web-kit/words'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { answerPage, DiscreetPage, helplines, Page, type PageFrame } from './index.ts'

const frame: PageFrame = { language: 'en', mark: { name: 'Keeping People Safe', place: 'Kōwhai Bay', href: '/' } }
const attack = `"><script>alert(1)</script><img src=x onerror='1'>`

test('the kit says each of its words in both languages', () => {
  expect(disagreements(kitWords)).toEqual([])
})

test('everything in a page speaks the page’s language, and says so', () => {
  const html = String(
    <Page {...frame} language="mi" title="Pātai" languageSwitch={{ form: 'answers', name: 'language' }}>
      <TextInput name="name" label="Ingoa" error="Tuhia te ingoa" />
    </Page>,
  )
  expect(html).toContain('<html lang="mi"')
  expect(html).toContain('Hapa:')
  expect(html).toMatch(/<button [^>]*form="answers"[^>]*value="en" lang="en-NZ"/)
  expect(String(<TextInput name="name" label="Name" error="Enter a name" />)).toContain('Error:')
})

test('a public page offers the way out first, before and after the skip link, and 111 and every helpline', () => {
  const html = String(
    <Page {...frame} title="A question" exitTo="/leave" neutralSite="https://weather.example/" showsSafety />,
  )
  expect(html.indexOf('govuk-skip-link')).toBeLessThan(html.indexOf('href="/leave"'))
  expect(html.match(/href="\/leave"/g)?.length).toBe(2)
  expect(html.match(/https:\/\/weather\.example\//g)?.length).toBe(1)
  expect(html.match(/rel="nofollow noreferrer"/g)?.length).toBe(2)
  for (const number of ['111', ...helplines.map((line) => line.number)]) expect(html).toContain(number)
  expect(html).toContain('public')
})

test('a worker sees on every page who they are signed in as and for whom, and can sign out without script', () => {
  const html = String(
    <Page {...frame} title="Home" signedIn={{ name: 'Mere', place: 'Te Awa Trust', signOutAction: '/sign-out' }} />,
  )
  expect(html).toContain('Signed in as Mere for Te Awa Trust')
  expect(html).toContain('<form method="post" action="/sign-out" aria-label="Sign out">')
})

test('a page with errors says so in its title', () => {
  expect(String(<Page {...frame} title="A question" hasErrors />)).toContain(
    '<title>Error: A question – Keeping People Safe</title>',
  )
})

test('whatever somebody types is shown as text, never as part of the page', () => {
  const html = String(
    <Page {...frame} mark={{ name: attack, place: attack, href: '/' }} title={attack}>
      <Form action="/" hidden={{ [attack]: [attack] }}>
        <TextInput name="name" label={attack} value={attack} hint={attack} error={attack} />
        <Textarea name="story" label="Story" value={attack} />
        <OwnWords text={attack} />
      </Form>
    </Page>,
  )
  expect(html).not.toContain('<script>alert')
  expect(html).not.toContain('<img')
})

test('a page needs no inline script or style, which our own policy would refuse', () => {
  const html = String(<Page {...frame} title="A question" exitTo="/leave" showsSafety />)
  expect(html).not.toMatch(/ style="| on[a-z]+="|<style|<script>|javascript:/)
})

test('what was typed with an empty first line keeps it', () => {
  expect(String(<Textarea name="story" label="Story" value={'\nsecond line'} />)).toContain(
    '>\n\nsecond line</textarea>',
  )
})

test('a page to be printed in secret names no service and brings no script', () => {
  const html = String(
    <DiscreetPage title="Notes" language="en">
      <p>Keys</p>
    </DiscreetPage>,
  )
  expect(html).toContain('<title>Notes</title>')
  expect(html).not.toMatch(/<script|Keeping People Safe|kps-header/)
})

test('an answer is a whole document', async () => {
  const app = new Hono().get('/', (c) => answerPage(c, <Page {...frame} title="Home" />, 422))
  const answer = await app.request('/')
  expect(answer.status).toBe(422)
  expect(answer.headers.get('content-type')).toBe('text/html; charset=UTF-8')
  expect(await answer.text()).toMatch(/^<!DOCTYPE html><html lang="en-NZ"/)
})
