import { type Ask, aVisitor } from '@kps/test/house'
import { errorWords } from '@kps/web-kit/errors'
import { expect } from 'vitest'
import { judge } from './judge.ts'

const languages = ['en', 'mi'] as const

/** Asks in both languages, and sees that the page says so in the reader's own, and what to do. */
export async function refuse(url: string, status: keyof typeof titles, ask?: Ask): Promise<void> {
  for (const language of languages) {
    const { body } = judge(await aVisitor(language).ask(url, ask), status, language)
    if (ask?.method === 'HEAD') continue
    expect(body).toContain(`>${titles[status][language]}</h1>`)
  }
}

const title = (status: 400 | 403 | 404 | 405 | 413 | 415) => ({
  en: errorWords.en[`error.${status}.title`],
  mi: errorWords.mi[`error.${status}.title`],
})
const titles = { 400: title(400), 403: title(403), 404: title(404), 405: title(405), 413: title(413), 415: title(415) }
