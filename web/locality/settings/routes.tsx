import { BadInput } from '@kps/foundation/commands'
import { Failure } from '@kps/foundation/failures'
import {
  addMeetingType,
  endMeetingType,
  giveEmblem,
  longestEmblem,
  meetingEnded,
  meetingTaken,
  nameGroup,
  nobodyDecides,
  openForReferrals,
  readEmblem,
  readSettings,
} from '@kps/locality/settings'
import { readForm, readUpload } from '@kps/web-kit/form-reader'
import { answerPage } from '@kps/web-kit/page'
import { formKey, type LocalityRoom, needs } from '@kps/web-locality/door'
import { noProblems, problemsOf, typedText } from '@kps/web-locality/form-answers'
import { Hono } from 'hono'
import { contactRoutes } from './contact-routes.tsx'
import { EmblemPage } from './emblem-page.tsx'
import { MeetingsPage } from './meetings-page.tsx'
import { NamesPage } from './names-page.tsx'
import { SettingsPage } from './settings-page.tsx'
import { settingsWords } from './words.ts'

export const settingsRoutes = new Hono<LocalityRoom>()

/** The one path whose form carries a file. */
export const emblemPath = '/settings/mark'

settingsRoutes.get('/settings', needs(readSettings), async (c) => {
  const { actor, answer } = await readSettings(c.var.visit)
  return answerPage(c, <SettingsPage c={c} actor={actor} settings={answer} />)
})

settingsRoutes.post('/settings/open', needs(openForReferrals, readSettings), async (c) => {
  try {
    await openForReferrals(c.var.visit, {}, formKey(await readForm(c.req.raw)))
    return c.redirect('/settings', 303)
  } catch (refusal) {
    if (!(refusal instanceof Failure && refusal.code === 'conflict')) throw refusal
    const { actor, answer } = await readSettings(c.var.visit)
    const refused = refusal.messageKey === nobodyDecides.messageKey ? 'settings.open.nobody' : 'settings.open.already'
    return answerPage(c, <SettingsPage c={c} actor={actor} settings={answer} refused={refused} />, 409)
  }
})

settingsRoutes.get('/settings/names', needs(readSettings), async (c) => {
  const { actor, answer } = await readSettings(c.var.visit)
  return answerPage(c, <NamesPage c={c} actor={actor} names={answer} problems={noProblems} />)
})

settingsRoutes.post('/settings/names', needs(nameGroup, readSettings), async (c) => {
  const typed = await readForm(c.req.raw)
  const names = { name: typedText(typed, 'name'), nameMi: typedText(typed, 'nameMi') }
  try {
    await nameGroup(c.var.visit, names, formKey(typed))
    return c.redirect('/settings', 303)
  } catch (refusal) {
    if (!(refusal instanceof BadInput)) throw refusal
    const { actor } = await readSettings(c.var.visit)
    const problems = problemsOf(refusal, settingsWords, c.var.language)
    const shown = { groupName: names.name, groupNameMi: names.nameMi }
    return answerPage(c, <NamesPage c={c} actor={actor} names={shown} problems={problems} />, 422)
  }
})

settingsRoutes.route('/', contactRoutes)

settingsRoutes.get(emblemPath, needs(readSettings), async (c) => {
  const { actor, answer } = await readSettings(c.var.visit)
  const typed = { text: answer.emblem?.text, textMi: answer.emblem?.textMi }
  return answerPage(c, <EmblemPage c={c} actor={actor} typed={typed} problems={noProblems} />)
})

settingsRoutes.post(emblemPath, needs(giveEmblem, readSettings), async (c) => {
  // Room for a picture that is too large, so that this can be said in words.
  const { fields, file } = await readUpload(c.req.raw, 'picture', longestEmblem * 8)
  const input = { picture: file, text: typedText(fields, 'text'), textMi: typedText(fields, 'textMi') }
  try {
    await giveEmblem(c.var.visit, input, formKey(fields))
    return c.redirect('/settings', 303)
  } catch (refusal) {
    if (!(refusal instanceof BadInput)) throw refusal
    const { actor } = await readSettings(c.var.visit)
    const problems = problemsOf(refusal, settingsWords, c.var.language)
    return answerPage(c, <EmblemPage c={c} actor={actor} typed={fields} problems={problems} />, 422)
  }
})

settingsRoutes.get('/emblem/:emblem', needs(readEmblem), async (c) => {
  const { answer } = await readEmblem(c.var.visit, { emblemId: c.req.param('emblem') })
  // A mark is about nobody, and another one has another address.
  return c.body(answer, 200, { 'content-type': 'image/png', 'cache-control': 'private, max-age=31536000, immutable' })
})

settingsRoutes.get('/settings/meetings', needs(readSettings), async (c) => {
  const { actor, answer } = await readSettings(c.var.visit)
  return answerPage(c, <MeetingsPage c={c} actor={actor} meetings={answer.meetings} typed={{}} problems={noProblems} />)
})

settingsRoutes.post('/settings/meetings', needs(addMeetingType, readSettings), async (c) => {
  const typed = await readForm(c.req.raw)
  const asked = ['name', 'cadence', 'usually', 'minutes', 'mode'] as const
  const input = Object.fromEntries(asked.map((name) => [name, typedText(typed, name)]))
  try {
    await addMeetingType(c.var.visit, input, formKey(typed))
    return c.redirect('/settings/meetings', 303)
  } catch (refusal) {
    const isTaken = refusal instanceof Failure && refusal.messageKey === meetingTaken.messageKey
    if (!(refusal instanceof BadInput || isTaken)) throw refusal
    const { actor, answer } = await readSettings(c.var.visit)
    const problems = refusal instanceof BadInput ? problemsOf(refusal, settingsWords, c.var.language) : noProblems
    const page = { c, actor, meetings: answer.meetings, typed, problems }
    return isTaken
      ? answerPage(c, <MeetingsPage {...page} refused="settings.meeting.taken" />, 409)
      : answerPage(c, <MeetingsPage {...page} />, 422)
  }
})

settingsRoutes.post('/settings/meetings/:meeting/end', needs(endMeetingType, readSettings), async (c) => {
  try {
    await endMeetingType(c.var.visit, { meetingTypeId: c.req.param('meeting') }, formKey(await readForm(c.req.raw)))
    return c.redirect('/settings/meetings', 303)
  } catch (refusal) {
    if (!(refusal instanceof Failure && refusal.messageKey === meetingEnded.messageKey)) throw refusal
    const { actor, answer } = await readSettings(c.var.visit)
    const page = { c, actor, meetings: answer.meetings, typed: {}, problems: noProblems }
    return answerPage(c, <MeetingsPage {...page} refused="settings.meeting.ended" />, 409)
  }
})
