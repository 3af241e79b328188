import { defineCatalogue } from '@kps/foundation/language'

/** Words of the list of localities. The te reo awaits a licensed translator's review. */
export const localitiesWords = defineCatalogue(
  {
    'localities.title': 'Localities',
    'localities.about':
      'Each locality has a database and a key of its own. The hub can open none of them: it sees where they stand and no more.',
    'localities.none': 'There are none yet.',
    'localities.caption': { one: '1 locality', other: '{count} localities' },
    'localities.name': 'Locality',
    'localities.state': 'State',
    'localities.state.provisioning': 'Being made',
    'localities.state.open': 'Open',
    'localities.state.paused': 'Paused',
    'localities.state.closing': 'Closing',
    'localities.state.closed': 'Closed',
    'localities.schema': 'Version',
    'localities.schema.of': '{schema} of {served}',
    'localities.opened': 'Opened',
    'localities.lastBackup': 'Last backup',
    'localities.region': 'Where it lies',
    'localities.never': '–',
    'localities.keeps.title': 'How long copies last',
    'localities.keeps.removed': {
      one: 'Where databases lie, one that was removed may still be there for 1 day.',
      other: 'Where databases lie, one that was removed may still be there for {count} days.',
    },
    'localities.keeps.removed.none': 'Where databases lie, one that was removed is gone at once.',
    'localities.keeps.back.none': 'No copies for going back in time are kept there.',
    'localities.keeps.back': {
      one: 'One that is in use could be brought back as it was up to 1 day ago.',
      other: 'One that is in use could be brought back as it was up to {count} days ago.',
    },
    'localities.keeps.registry':
      'Copies of the registry hold each locality’s locked key. When a locality is closed, those copies hold it for as long as they are kept.',
  },
  {
    'localities.title': 'Ngā rohe',
    'localities.about':
      'He pātengi raraunga, he kī hoki nā ia rohe anō. Kāore e taea e te pū te huaki i tētahi: ka kitea ngā tūnga, ā, kāti.',
    'localities.none': 'Kāore anō he rohe.',
    'localities.caption': { one: 'Kotahi te rohe', other: 'E {count} ngā rohe' },
    'localities.name': 'Rohe',
    'localities.state': 'Tūnga',
    'localities.state.provisioning': 'Kei te hangaia',
    'localities.state.open': 'E tuwhera ana',
    'localities.state.paused': 'Kua tārewa',
    'localities.state.closing': 'Kei te katia',
    'localities.state.closed': 'Kua katia',
    'localities.schema': 'Putanga',
    'localities.schema.of': '{schema} o te {served}',
    'localities.opened': 'I tuwhera',
    'localities.lastBackup': 'Tāruatanga o muri',
    'localities.region': 'Kei hea',
    'localities.never': '–',
    'localities.keeps.title': 'Te roa o ngā tārua',
    'localities.keeps.removed': {
      one: 'I te wāhi o ngā pātengi raraunga, kotahi rā pea e toe ai tētahi kua tangohia.',
      other: 'I te wāhi o ngā pātengi raraunga, e {count} pea ngā rā e toe ai tētahi kua tangohia.',
    },
    'localities.keeps.removed.none': 'I te wāhi o ngā pātengi raraunga, ka ngaro tonu atu tētahi kua tangohia.',
    'localities.keeps.back.none': 'Kāore he tārua hei hoki ki mua e puritia ana i reira.',
    'localities.keeps.back': {
      one: 'Ka taea te whakahoki i tētahi e mahi ana ki tōna āhua o te rā kotahi kua hipa.',
      other: 'Ka taea te whakahoki i tētahi e mahi ana ki tōna āhua o ngā rā e {count} kua hipa.',
    },
    'localities.keeps.registry':
      'Kei ngā tārua o te rēhita te kī kua rakaina o ia rohe. Ina katia tētahi rohe, ka noho tonu taua kī ki aua tārua mō te roa e puritia ai.',
  },
)
