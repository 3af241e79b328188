import { defineCatalogue } from '@kps/foundation/language'

/** The te reo awaits a licensed translator's review. */
export const shortcutsWords = defineCatalogue(
  {
    'shortcuts.title': 'Keyboard shortcuts',
    'shortcuts.what':
      'Some people are quicker with keys. These are off until you turn them on, and they do nothing while you write in a field. Everything can be done without them.',
    'shortcuts.are.on': 'Shortcuts are on in this browser until you close it.',
    'shortcuts.are.off': 'Shortcuts are off.',
    'shortcuts.turn.on': 'Turn shortcuts on',
    'shortcuts.turn.off': 'Turn shortcuts off',
    'shortcuts.caption': 'Keys, and where they lead',
    'shortcuts.keys': 'Keys',
    'shortcuts.place': 'Where',
    'shortcuts.then': '{first}, then {second}',
    'shortcuts.home': 'Home',
    'shortcuts.triage': 'Triage',
    'shortcuts.cases': 'Cases',
    'shortcuts.questions': 'Questions',
    'shortcuts.publications': 'Figures',
    'shortcuts.settings': 'How we work',
    'shortcuts.find': 'Into the field that finds on this page, where there is one',
    'shortcuts.help': 'This page',
    'shortcuts.permits': 'A place that is not yours to open has no keys.',
  },
  {
    'shortcuts.title': 'Ngā pokatata papapātuhi',
    'shortcuts.what':
      'He tere ake ētahi mā ngā pātuhi. Kua whakawetohia ēnei kia whakakāngia rā anō e koe, ā, kāore he mahi i a koe e tuhi ana. Ka taea ngā mea katoa me te kore ēnei.',
    'shortcuts.are.on': 'Kua kā ngā pokatata i tēnei pūtirotiro kia katia rā anō e koe.',
    'shortcuts.are.off': 'Kua weto ngā pokatata.',
    'shortcuts.turn.on': 'Whakakāngia ngā pokatata',
    'shortcuts.turn.off': 'Whakawetohia ngā pokatata',
    'shortcuts.caption': 'Ngā pātuhi, me te wāhi e tae atu ai',
    'shortcuts.keys': 'Ngā pātuhi',
    'shortcuts.place': 'Ki hea',
    'shortcuts.then': '{first}, kātahi ko {second}',
    'shortcuts.home': 'Kāinga',
    'shortcuts.triage': 'Te wete tono',
    'shortcuts.cases': 'Ngā kēhi',
    'shortcuts.questions': 'Ngā pātai',
    'shortcuts.publications': 'Ngā tatauranga',
    'shortcuts.settings': 'Tā mātou mahi',
    'shortcuts.find': 'Ki te āpure rapu i tēnei whārangi, ki te kitea tētahi',
    'shortcuts.help': 'Tēnei whārangi',
    'shortcuts.permits': 'Kāore he pātuhi mō te wāhi kāore koe e whakaaetia ana.',
  },
)
