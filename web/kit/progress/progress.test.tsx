import { allowOwnEvents, answerHeaders } from '@kps/web-kit/guards'
import fc from 'fast-check'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { answerProgress, type HowFar, Progress } from './index.ts'

const eventOf = async (howFar: HowFar) => {
  const app = new Hono().get('/', (c) => answerProgress(c, howFar))
  const answer = await app.request('/')
  return { type: answer.headers.get('content-type'), lines: (await answer.text()).split('\n') }
}

test('a job that goes on says how far it is and when to ask again; one that is done says so', async () => {
  const going = await eventOf({ done: 3, of: 8, text: '3 of 8 have arrived' })
  expect(going.type).toBe('text/event-stream; charset=utf-8')
  expect(going.lines).toEqual(['retry: 2000', 'event: progress', 'data: 3 8 3 of 8 have arrived', '', ''])
  expect((await eventOf({ done: 8, of: 8, text: 'All have arrived' })).lines[1]).toBe('event: finished')
})

test('no text can become a second event', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
      const { lines } = await eventOf({ done: 0, of: 1, text })
      expect(lines.join('\n').split(/\r\n|\r|\n/)).toHaveLength(5)
    }),
  )
})

test('without scripts the bar stands still, says the same in words, and a link asks again', () => {
  const html = String(
    <Progress
      id="sent"
      label="On the way"
      events="/release-progress"
      done={3}
      of={8}
      text="3 of 8"
      again={{ href: '/publications', text: 'Look again' }}
    />,
  )
  expect(html).toContain('<progress class="kps-progress__bar" id="sent" value="3" max="8"></progress>')
  expect(html).toContain('<a class="govuk-link" href="/publications">Look again</a>')
})

test('only a page that shows progress may ask our own site for events', async () => {
  const app = new Hono()
    .use(answerHeaders())
    .get('/quiet', (c) => c.text(''))
    .get('/job', (c) => {
      allowOwnEvents(c)
      return c.text('')
    })
  const policy = async (path: string) => (await app.request(path)).headers.get('content-security-policy')
  expect(await policy('/quiet')).not.toContain('connect-src')
  expect(await policy('/job')).toBe(`${await policy('/quiet')}; connect-src 'self'`)
})
