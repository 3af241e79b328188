import { words } from '@kps/foundation/language'
import { anybody, type HubContext, HubPage, type HubRoom } from '@kps/web-hub/door'
import { Heading, Paragraph } from '@kps/web-kit/content'
import { answerPage } from '@kps/web-kit/page'
import { Hono } from 'hono'
import { aboutWords } from './words.ts'

const pages = {
  privacy: ['about.privacy.people', 'about.privacy.protected', 'about.privacy.staff'],
  contact: ['about.contact.figures', 'about.contact.access'],
  help: ['about.help.measure', 'about.help.s', 'about.help.dash', 'about.help.sum', 'about.help.danger'],
} as const

/** Privacy, contact and help: words that are the same for everybody, signed in or not. */
export const aboutRoutes = new Hono<HubRoom>()

for (const name of ['privacy', 'contact', 'help'] as const) {
  aboutRoutes.get(`/${name}`, anybody('says nothing of what the hub holds'), (c) => about(c, name))
}

function about(c: HubContext, name: keyof typeof pages) {
  const t = words(aboutWords, c.var.language)
  const title = t(`about.${name}.title`)
  return answerPage(
    c,
    <HubPage c={c} title={title}>
      <Heading level={1}>{title}</Heading>
      {pages[name].map((key) => (
        <Paragraph>{t(key)}</Paragraph>
      ))}
    </HubPage>,
  )
}
