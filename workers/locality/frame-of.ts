import { languageFromHeader, words } from '@kps/foundation/language'
import type { PageFrame } from '@kps/web-kit/page'
import { doorWords } from '@kps/web-locality/door'
import type { Context } from 'hono'
import type { LocalityDoor } from './door.ts'

/** The frame of a page for nobody in particular: the locality's name when its host is one of ours. */
export function frameOf(c: Context<LocalityDoor>): PageFrame {
  const language = c.var.language ?? languageFromHeader(c.req.header('accept-language'))
  const facts = c.var.facts as LocalityDoor['Variables']['facts'] | undefined
  const t = words(doorWords, language)
  return {
    language,
    mark: { name: t('door.name'), place: language === 'mi' ? facts?.nameMi : facts?.name, href: '/' },
    showsSafety: true,
    footer: facts && {
      links: [
        { href: '/privacy', text: t('door.footer.privacy') },
        { href: '/contact', text: t('door.footer.contact') },
        { href: '/help', text: t('door.footer.help') },
      ],
    },
  }
}
