import { type JoinApplication, joinVersion, parseJoinApplication } from '@kps/crossings/join-application'
import { type ApplicationForm, contactIn, organisationIn, textIn } from '@kps/web-front-door/application-form'
import { arrivalOf } from '@kps/web-front-door/referral-draft'
import { joinPages } from './pages.ts'

/** The form to join a response and the document that it makes. */
export const joinForm: ApplicationForm<JoinApplication> = {
  pages: joinPages,
  read: (draft, language, now) =>
    parseJoinApplication({
      documentVersion: joinVersion,
      formKey: draft.formKey,
      submittedAt: now,
      language,
      organisation: organisationIn(draft),
      work: textIn(draft, 'work'),
      administrator: contactIn(draft, 'administrator'),
      pointOfContact: contactIn(draft, 'pointOfContact'),
      agreements: textIn(draft, 'agreements'),
      arrival: arrivalOf(draft, now),
    }),
}
