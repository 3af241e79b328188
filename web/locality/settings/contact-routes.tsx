import { BadInput } from '@kps/foundation/commands'
import {
  changeContacts,
  contactFields,
  contactsChanged,
  contactsNow,
  fitContacts,
  readSettings,
} from '@kps/locality/settings'
import { readForm } from '@kps/web-kit/form-reader'
import { answerPage } from '@kps/web-kit/page'
import { formKey, type LocalityContext, type LocalityRoom, needs } from '@kps/web-locality/door'
import { noProblems, problemsOf, type Typed, typedText } from '@kps/web-locality/form-answers'
import { Hono } from 'hono'
import { ContactCheckPage } from './contact-check-page.tsx'
import { ContactPage } from './contact-page.tsx'
import { settingsWords } from './words.ts'

export const contactRoutes = new Hono<LocalityRoom>()

contactRoutes.get('/settings/contact', needs(readSettings), async (c) => {
  const { actor, answer } = await readSettings(c.var.visit)
  const { version, ...now } = contactsNow(answer.contacts, c.var.facts)
  return answerPage(c, <ContactPage c={c} actor={actor} typed={now} version={String(version)} problems={noProblems} />)
})

/** The form, its check page, and the change: one address, and between the steps all travels in the form. */
contactRoutes.post('/settings/contact', needs(changeContacts, readSettings), async (c) => {
  const typed = await readForm(c.req.raw)
  const contacts = Object.fromEntries(contactFields.map((name) => [name, typedText(typed, name)]))
  try {
    if (typed.go === 'keep') {
      await changeContacts(c.var.visit, { version: versionOf(typed), ...contacts }, formKey(typed))
      return c.redirect('/settings', 303)
    }
    const next = typed.go === 'change' ? undefined : fitContacts(contacts)
    const { actor, answer } = await readSettings(c.var.visit)
    const now = contactsNow(answer.contacts, c.var.facts)
    if (now.version !== versionOf(typed)) throw contactsChanged
    if (next) return answerPage(c, <ContactCheckPage c={c} actor={actor} next={next} now={now} />)
    const version = String(now.version)
    return answerPage(c, <ContactPage c={c} actor={actor} typed={typed} version={version} problems={noProblems} />)
  } catch (refusal) {
    if (refusal === contactsChanged) return showChanged(c, typed)
    if (!(refusal instanceof BadInput)) throw refusal
    const { actor } = await readSettings(c.var.visit)
    const problems = problemsOf(refusal, settingsWords, c.var.language)
    const page = { c, actor, typed, version: typedText(typed, 'version'), problems }
    return answerPage(c, <ContactPage {...page} />, 422)
  }
})

/** Somebody else was quicker: what stands now, and beside it what was typed, to be sent again by whoever has read both. */
async function showChanged(c: LocalityContext, typed: Typed) {
  const { actor, answer } = await readSettings(c.var.visit)
  const changed = contactsNow(answer.contacts, c.var.facts)
  const page = { c, actor, typed, changed, version: String(changed.version), problems: noProblems }
  return answerPage(c, <ContactPage {...page} />, 409)
}

/** What was read when it was typed; one that nobody was given is taken for an old one. */
const versionOf = (typed: Typed): number =>
  /^\d{1,9}$/.test(typedText(typed, 'version')) ? Number(typedText(typed, 'version')) : -1
