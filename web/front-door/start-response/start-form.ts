import {
  parseResponseApplication,
  type ResponseApplication,
  responseVersion,
} from '@kps/crossings/response-application'
import { type ApplicationForm, answerIn, contactIn, organisationIn, textIn } from '@kps/web-front-door/application-form'
import { arrivalOf } from '@kps/web-front-door/referral-draft'
import { startPages } from './pages.ts'

/** The form to start a response and the document that it makes. A name or hours that are the same in te reo are written once. */
export const startForm: ApplicationForm<ResponseApplication> = {
  pages: startPages,
  read: (draft, language, now) =>
    parseResponseApplication({
      documentVersion: responseVersion,
      submittedAt: now,
      language,
      earlier: answerIn(draft, 'earlier'),
      organisation: organisationIn(draft),
      locality: {
        name: textIn(draft, 'locality.name'),
        nameMi: answerIn(draft, 'locality.nameMi') ?? textIn(draft, 'locality.name'),
        code: textIn(draft, 'locality.code'),
        areas: draft.values['locality.areas'] ?? [],
        policeArea: textIn(draft, 'locality.policeArea'),
      },
      publicContact: {
        phone: textIn(draft, 'publicContact.phone'),
        hours: textIn(draft, 'publicContact.hours'),
        hoursMi: answerIn(draft, 'publicContact.hoursMi') ?? textIn(draft, 'publicContact.hours'),
        email: textIn(draft, 'publicContact.email'),
        address: textIn(draft, 'publicContact.address'),
      },
      applicant: contactIn(draft, 'applicant'),
      leadPeople: textIn(draft, 'leadPeople'),
      partners: textIn(draft, 'partners'),
      agreements: textIn(draft, 'agreements'),
      arrival: arrivalOf(draft, now),
    }),
}
