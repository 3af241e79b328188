import { words } from '@kps/foundation/language'
import { anybody, type HubContext, HubPage, type HubRoom } from '@kps/web-hub/door'
import { Heading, Paragraph } from '@kps/web-kit/content'
import { answerPage } from '@kps/web-kit/page'
import { Hono } from 'hono'
import { aboutWords } from './words.ts'

const pages = {
  privacy: [
    'hubAbout.privacy.people',
    'hubAbout.privacy.protected',
    'hubAbout.privacy.applications',
    'hubAbout.privacy.staff',
  ],
  contact: ['hubAbout.contact.figures', 'hubAbout.contact.access'],
  help: ['hubAbout.help.measure', 'hubAbout.help.s', 'hubAbout.help.dash', 'hubAbout.help.sum', 'hubAbout.help.danger'],
} as const

/** Privacy, contact and help: words that are the same for everybody, signed in or not. */
export const aboutRoutes = new Hono<HubRoom>()

for (const name of ['privacy', 'contact', 'help'] as const) {
  aboutRoutes.get(`/${name}`, anybody('says nothing of what the hub holds'), (c) => about(c, name))
}

function about(c: HubContext, name: keyof typeof pages) {
  const t = words(aboutWords, c.var.language)
  const title = t(`hubAbout.${name}.title`)
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
