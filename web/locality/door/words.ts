import { defineCatalogue, type KeyOf } from '@kps/foundation/language'

/** Words of the door itself. The te reo awaits a licensed translator's review. */
export const doorWords = defineCatalogue(
  {
    'door.name': 'Keeping People Safe',
    'door.nav.home': 'Home',
    'door.nav.triage': 'Triage',
    'door.nav.questions': 'Questions',
    'door.nav.cases': 'Cases',
    'door.nav.agencies': 'Agencies',
    'door.nav.publications': 'Figures',
    'door.nav.staff': 'People',
    'door.others': 'Act for another agency',
    'door.nav.settings': 'How we work',
    'door.footer.privacy': 'Privacy',
    'door.footer.contact': 'Contact us',
    'door.footer.help': 'Help',
    'door.footer.shortcuts': 'Keyboard shortcuts',
  },
  {
    'door.name': 'Te Haumaru Tāngata',
    'door.nav.home': 'Kāinga',
    'door.nav.triage': 'Te wete tono',
    'door.nav.questions': 'Ngā pātai',
    'door.nav.cases': 'Ngā kēhi',
    'door.nav.agencies': 'Ngā umanga',
    'door.nav.publications': 'Ngā tatauranga',
    'door.nav.staff': 'Ngā tāngata',
    'door.others': 'Mahi mō tētahi atu umanga',
    'door.nav.settings': 'Tā mātou mahi',
    'door.footer.privacy': 'Tūmataititanga',
    'door.footer.contact': 'Whakapā mai',
    'door.footer.help': 'Āwhina',
    'door.footer.shortcuts': 'Ngā pokatata papapātuhi',
  },
)

export type DoorKey = KeyOf<typeof doorWords>
