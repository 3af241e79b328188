import { defineCatalogue } from '@kps/foundation/language'

/** The te reo awaits a licensed translator's review. */
export const publicationsWords = defineCatalogue(
  {
    'publications.list.title': 'Figures for the national hub',
    'publications.list.what':
      'Each night the quarters that have ended are counted here, made safe and prepared. Nothing leaves until a person releases it. The hub receives these tables and nothing else: no names, no records.',
    'publications.ready.title': 'Ready to release',
    'publications.ready.none': 'Nothing waits. New or changed quarters appear here after the night.',
    'publications.ready.legend': 'Which quarters do you release?',
    'publications.ready.hint': 'Look at each preview first. What has left cannot be called back.',
    'publications.ready.preparedAt': 'Prepared {when}',
    'publications.ready.preview': 'See exactly what leaves',
    'publications.ready.notYours': 'A manager of this locality releases these.',
    'publications.release.do': 'Release to the national hub',
    'publications.release.noneTicked': 'Tick at least one quarter',
    'publications.left.title': 'Released',
    'publications.left.none': 'Nothing has been released yet.',
    'publications.way.label': 'On the way to the hub',
    'publications.way.text': '{done} of {of} released quarters have arrived.',
    'publications.way.again': 'Look again',
    'publications.left.caption': 'What this locality has released, newest quarter first',
    'publications.column.quarter': 'Quarter',
    'publications.column.number': 'Number',
    'publications.column.released': 'Released',
    'publications.column.state': 'State',
    'publications.state.prepared': 'Waits for release',
    'publications.state.replaced': 'Replaced by newer figures',
    'publications.state.released': 'On its way to the hub',
    'publications.state.acknowledged': 'The hub has it',
    'publications.preview.title': 'What leaves',
    'publications.preview.exactly':
      'This is all that leaves for this quarter, with the locality’s code and a running number. It is signed, so that the hub knows it is yours and unchanged.',
    'publications.preview.s':
      'S means not shown. Counts under 6 are never shown, nor counts that come from fewer than 6 people or whānau. Some larger counts are hidden too, so that nobody can work a small one out from the total.',
    'publications.preview.round':
      'All other counts are rounded to a multiple of 3, each by itself and always the same way. That is why rows may not add up to the total. A zero is a true zero.',
    'publications.preview.version': 'Version {number}: late records changed this table after it was first released.',
    'publications.preview.group': 'Group',
    'publications.preview.count': 'Count',
    'publications.preview.back': 'Back to figures for the national hub',
  },
  {
    'publications.list.title': 'Ngā tatauranga mō te pū ā-motu',
    'publications.list.what':
      'I ia pō ka tatauria ki konei ngā hauwhā kua mutu, ka whakamarutia, ka whakaritea. Kāore he mea e puta kia tukuna rā anō e te tangata. Ko ēnei tūtohi anake ka tae ki te pū: kāore he ingoa, kāore he pūkete.',
    'publications.ready.title': 'Kua rite hei tuku',
    'publications.ready.none':
      'Kāore he mea e tatari ana. Ka puta mai ngā hauwhā hou, ngā hauwhā kua rerekē rānei i muri i te pō.',
    'publications.ready.legend': 'Ko ēhea ngā hauwhā ka tukuna e koe?',
    'publications.ready.hint': 'Tirohia ia arokite i te tuatahi. Kāore e taea te whakahoki mai i te mea kua puta.',
    'publications.ready.preparedAt': 'I whakaritea {when}',
    'publications.ready.preview': 'Tirohia tonutia ngā mea ka puta',
    'publications.ready.notYours': 'Mā tētahi kaiwhakahaere o tēnei rohe ēnei e tuku.',
    'publications.release.do': 'Tukuna ki te pū ā-motu',
    'publications.release.noneTicked': 'Tohua kia kotahi neke atu ngā hauwhā',
    'publications.left.title': 'Kua tukuna',
    'publications.left.none': 'Kāore anō he mea kia tukuna.',
    'publications.way.label': 'Kei te haere ki te pū',
    'publications.way.text': 'E {done} o ngā hauwhā {of} i tukuna kua tae atu.',
    'publications.way.again': 'Tirohia anō',
    'publications.left.caption': 'Ngā mea kua tukuna e tēnei rohe, ko te hauwhā hou i te tuatahi',
    'publications.column.quarter': 'Hauwhā',
    'publications.column.number': 'Tau',
    'publications.column.released': 'I tukuna',
    'publications.column.state': 'Tūnga',
    'publications.state.prepared': 'E tatari ana kia tukuna',
    'publications.state.replaced': 'Kua whakakapia e ngā tatauranga hou',
    'publications.state.released': 'Kei te haere ki te pū',
    'publications.state.acknowledged': 'Kei te pū',
    'publications.preview.title': 'Ngā mea ka puta',
    'publications.preview.exactly':
      'Ko tēnei te katoa ka puta mō tēnei hauwhā, me te waehere o te rohe me tētahi tau. He mea haina, kia mōhio ai te pū nāu, ā, kāore i rerekē.',
    'publications.preview.s':
      'Ko te S, kāore i whakaaturia. Kāore rawa e whakaaturia ngā tatauranga iti iho i te 6, ngā mea rānei nō ngā tāngata, nō ngā whānau rānei iti iho i te 6. Ka hunaia anō ētahi tatauranga nui, kia kore ai e kitea tētahi mea iti i te tapeke.',
    'publications.preview.round':
      'Ka whakaawhiwhia ērā atu tatauranga katoa ki te taurea o te 3, ia mea ki a ia anō, he rite tonu i ngā wā katoa. Nā konei kāore pea ngā rārangi e ōrite ki te tapeke. He kore tūturu te kore.',
    'publications.preview.version':
      'Putanga {number}: nā ngā pūkete tōmuri i rerekē ai tēnei tūtohi i muri i te tukunga tuatahi.',
    'publications.preview.group': 'Rōpū',
    'publications.preview.count': 'Tatauranga',
    'publications.preview.back': 'Hoki ki ngā tatauranga mō te pū ā-motu',
  },
)
