import { defineCatalogue } from '@kps/foundation/language'

/** Words of the door itself. The te reo awaits a licensed translator's review. */
export const doorWords = defineCatalogue(
  {
    'hub.name': 'Keeping People Safe',
    'hub.place': 'National hub',
    'hub.nav.figures': 'National picture',
    'hub.nav.applications': 'Applications',
    'hub.nav.localities': 'Localities',
    'hub.nav.alarms': 'Alarms',
    'hub.nav.rollout': 'Updates',
    'hub.alarms': {
      one: '1 alarm that nobody has looked at',
      other: '{count} alarms that nobody has looked at',
    },
    'hub.alarms.see': 'See what is wrong and what to do',
    'hub.footer.privacy': 'Privacy',
    'hub.footer.contact': 'Contact us',
    'hub.footer.help': 'Help',
  },
  {
    'hub.name': 'Te Haumaru Tāngata',
    'hub.place': 'Te pū ā-motu',
    'hub.nav.figures': 'Te tirohanga ā-motu',
    'hub.nav.applications': 'Ngā tono',
    'hub.nav.localities': 'Ngā rohe',
    'hub.nav.alarms': 'Ngā whakaoho',
    'hub.nav.rollout': 'Ngā whakahou',
    'hub.alarms': {
      one: 'Kotahi te whakaoho kāore anō kia tirohia',
      other: 'E {count} ngā whakaoho kāore anō kia tirohia',
    },
    'hub.alarms.see': 'Tirohia he aha kei te hē, me aha hoki',
    'hub.footer.privacy': 'Tūmataititanga',
    'hub.footer.contact': 'Whakapā mai',
    'hub.footer.help': 'Āwhina',
  },
)
