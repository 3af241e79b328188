/** What can be wrong with an application to start a response, beside what is wrong with an organisation or a code. */
export const responseSaid = {
  name: 'application.locality.name',
  nameMi: 'application.locality.nameMi',
  areas: 'application.locality.areas',
  leads: 'application.people.leads',
  partners: 'application.people.partners',
  agreements: 'application.people.agreements',
  publicPhone: 'application.public.phone',
  publicHours: 'application.public.hours',
  publicHoursMi: 'application.public.hoursMi',
  publicEmail: 'application.public.email',
  publicAddress: 'application.public.address',
  earlier: 'application.earlier',
} as const
