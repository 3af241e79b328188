import { defineCatalogue } from '@kps/foundation/language'

/** Words of the door itself. The te reo awaits a licensed translator's review. */
export const doorWords = defineCatalogue(
  {
    'door.name': 'Keeping People Safe',
    'door.place': 'National hub',
    'door.nav.figures': 'National picture',
    'door.footer.privacy': 'Privacy',
    'door.footer.contact': 'Contact us',
    'door.footer.help': 'Help',
  },
  {
    'door.name': 'Te Haumaru Tāngata',
    'door.place': 'Te pū ā-motu',
    'door.nav.figures': 'Te tirohanga ā-motu',
    'door.footer.privacy': 'Tūmataititanga',
    'door.footer.contact': 'Whakapā mai',
    'door.footer.help': 'Āwhina',
  },
)
