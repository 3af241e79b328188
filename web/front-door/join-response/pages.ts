import { contactFields, type FormPage, organisationPages, spoken } from '@kps/web-front-door/application-form'
import { joinWords } from './words.ts'

const say = spoken(joinWords)

/** The form to join a response, a topic a page. The first says what it is and asks nothing. */
export const joinPages: readonly FormPage[] = [
  { page: 'begin', title: say('joinForm.title.short'), fields: [] },
  ...organisationPages,
  {
    page: 'work',
    title: say('joinForm.work.title'),
    fields: [
      { as: 'text', name: 'work', label: say('joinForm.work'), limit: 2_000, rows: 5 },
      {
        as: 'text',
        name: 'agreements',
        label: say('joinForm.work.agreements'),
        hint: say('joinForm.work.agreements.hint'),
        limit: 2_000,
        rows: 3,
      },
    ],
  },
  {
    page: 'administrator',
    title: say('joinForm.administrator.title'),
    why: say('joinForm.administrator.why'),
    fields: contactFields('administrator'),
  },
  {
    page: 'point',
    title: say('joinForm.point.title'),
    why: say('joinForm.point.why'),
    fields: contactFields('pointOfContact'),
  },
]
