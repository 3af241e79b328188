import { defineCatalogue } from '@kps/foundation/language'

/** What a locality says that cannot be used just now. The te reo awaits a licensed translator's review. */
export const maintenanceWords = defineCatalogue(
  {
    'maintenance.title': 'You cannot use this service just now',
    'maintenance.soon': 'We are working on it. Wait a minute, then try again.',
    'maintenance.later': 'We are working on it, and it will take a while. Try again in an hour.',
    'maintenance.call': 'If it cannot wait, call the team: {phone} ({hours}).',
    'maintenance.sent': 'What you sent was not kept',
    'maintenance.sent.text': 'It is still on this page. Leave the page open, and send it again then.',
    'maintenance.again': 'Send it again',
    'maintenance.try': 'Try again',
  },
  {
    'maintenance.title': 'Kāore e taea te whakamahi i tēnei ratonga ināianei',
    'maintenance.soon': 'Kei te mahi mātou ki te ratonga. Tatari mō te miniti kotahi, ka whakamātau anō.',
    'maintenance.later': 'Kei te mahi mātou ki te ratonga, ā, ka roa pea. Whakamātau anō ā te hāora kotahi.',
    'maintenance.call': 'Ki te kore e taea te tatari, waea atu ki te rōpū: {phone} ({hours}).',
    'maintenance.sent': 'Kāore i puritia tāu i tuku ai',
    'maintenance.sent.text': 'Kei tēnei whārangi tonu. Waiho kia tuwhera te whārangi, ka tuku anō i taua wā.',
    'maintenance.again': 'Tukuna anō',
    'maintenance.try': 'Whakamātau anō',
  },
)
