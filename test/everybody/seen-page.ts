import type { Language } from '@kps/foundation/language'
import type { Answer, Ask, Visitor } from '@kps/test/house'

/** A page as somebody got it, to be looked at by every engine in every state without being asked for again. */
export interface SeenPage {
  /** What it is, for who reads a finding: `kowhai-bay /triage`, `the form: happened, not answered`. */
  readonly name: string
  readonly url: string
  readonly status: number
  readonly language: Language
  /** Anybody may read it: it stands at the front door. */
  readonly isPublic: boolean
  readonly html: string
  /** What the answer allowed the page to load. */
  readonly policy: string
}

export interface Sighting {
  readonly name: string
  readonly url: string
  readonly ask?: Ask
  /** The status it must have: 200 unless said. */
  readonly status?: number
}

/** Gathers pages of one language, each name once. */
export class Album {
  readonly pages = new Map<string, SeenPage>()
  /** What had another status than it must have, or was no page. */
  readonly unexpected: string[] = []
  readonly language: Language
  readonly isPublic: boolean

  constructor(language: Language, isPublic: boolean) {
    this.language = language
    this.isPublic = isPublic
  }

  /** Asks for a page as this visitor, and keeps it. */
  async see(visitor: Visitor, { name, url, ask, status = 200 }: Sighting): Promise<Answer> {
    const answer = await visitor.ask(url, ask)
    const isPage = String(answer.headers['content-type']).startsWith('text/html')
    if (answer.status !== status || !isPage) this.unexpected.push(`${name} at ${url}: ${answer.status}`)
    this.keep(name, url, status, answer.body, String(answer.headers['content-security-policy'] ?? ''))
    return answer
  }

  keep(name: string, url: string, status: number, html: string, policy: string): void {
    const { language, isPublic } = this
    if (!this.pages.has(name)) this.pages.set(name, { name, url, status, language, isPublic, html, policy })
  }
}
