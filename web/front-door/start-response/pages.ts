import { contactFields, type FormPage, organisationPages, spoken } from '@kps/web-front-door/application-form'
import { startWords } from './words.ts'

const say = spoken(startWords)

const place: FormPage = {
  page: 'place',
  title: say('startForm.place.title'),
  fields: [
    {
      as: 'line',
      name: 'locality.name',
      label: say('startForm.place.name'),
      hint: say('startForm.place.name.hint'),
    },
    {
      as: 'line',
      name: 'locality.nameMi',
      label: say('startForm.place.nameMi'),
      hint: say('startForm.place.nameMi.hint'),
    },
  ],
}

const area: FormPage = {
  page: 'area',
  title: say('startForm.area.title'),
  why: say('startForm.area.why'),
  fields: [
    {
      as: 'areas',
      name: 'locality.areas',
      label: say('startForm.area.areas'),
      hint: say('startForm.area.areas.hint'),
    },
    {
      as: 'line',
      name: 'locality.policeArea',
      label: say('startForm.area.police'),
      hint: say('startForm.area.police.hint'),
    },
  ],
}

const address: FormPage = {
  page: 'address',
  title: say('startForm.address.title'),
  why: say('startForm.address.why'),
  fields: [
    {
      as: 'line',
      name: 'locality.code',
      label: say('startForm.address.code'),
      hint: say('startForm.address.code.hint'),
    },
  ],
}

const publicContact: FormPage = {
  page: 'public',
  title: say('startForm.public.title'),
  why: say('startForm.public.why'),
  fields: [
    { as: 'line', name: 'publicContact.phone', label: say('startForm.public.phone'), type: 'tel', width: 20 },
    {
      as: 'line',
      name: 'publicContact.hours',
      label: say('startForm.public.hours'),
      hint: say('startForm.public.hours.hint'),
    },
    {
      as: 'line',
      name: 'publicContact.hoursMi',
      label: say('startForm.public.hoursMi'),
      hint: say('startForm.public.hoursMi.hint'),
    },
    { as: 'line', name: 'publicContact.email', label: say('startForm.public.email'), type: 'email' },
    { as: 'line', name: 'publicContact.address', label: say('startForm.public.address') },
  ],
}

const partners: FormPage = {
  page: 'partners',
  title: say('startForm.partners.title'),
  fields: [
    {
      as: 'text',
      name: 'leadPeople',
      label: say('startForm.partners.leads'),
      hint: say('startForm.partners.leads.hint'),
      limit: 2_000,
      rows: 3,
    },
    { as: 'text', name: 'partners', label: say('startForm.partners.partners'), limit: 2_000, rows: 3 },
    {
      as: 'text',
      name: 'agreements',
      label: say('startForm.partners.agreements'),
      hint: say('startForm.partners.agreements.hint'),
      limit: 2_000,
      rows: 3,
    },
  ],
}

/** The form to start a response, a topic a page. The first says what it is. */
export const startPages: readonly FormPage[] = [
  {
    page: 'begin',
    title: say('startForm.title'),
    fields: [
      {
        as: 'line',
        name: 'earlier',
        label: say('startForm.earlier'),
        hint: say('startForm.earlier.hint'),
        width: 20,
      },
    ],
  },
  ...organisationPages,
  place,
  area,
  address,
  publicContact,
  {
    page: 'you',
    title: say('startForm.you.title'),
    why: say('startForm.you.why'),
    fields: contactFields('applicant'),
  },
  partners,
]
