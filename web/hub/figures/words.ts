import { defineCatalogue } from '@kps/foundation/language'

/** The te reo awaits a licensed translator's review. */
export const figuresWords = defineCatalogue(
  {
    'figures.picture.title': 'National picture',
    'figures.choose.measure': 'Measure',
    'figures.choose.quarter': 'Quarter',
    'figures.choose.do': 'Show',
    'figures.warning':
      'These are reports that reached a multi-agency table. They do not say how much violence there is: more reports can mean more trust. The last quarters are provisional and may be revised.',
    'figures.read.title': 'How to read these figures',
    'figures.read.s':
      'S: the locality counted something here and does not show it. It hides counts under 6, and some others so that those cannot be worked out.',
    'figures.read.dash': '–: the locality has not published this quarter.',
    'figures.read.round':
      'Every figure is rounded to a multiple of 3, each by itself and always the same way. Rows and columns may not add up.',
    'figures.read.national':
      'National rows add up the least that each shown figure can stand for, and nothing else, so there may be more. They say how many localities are not in them.',
    'figures.time.title': 'By locality and quarter',
    'figures.time.caption': 'Totals by locality and quarter',
    'figures.part.title': 'In {quarter}',
    'figures.part.caption': 'By locality, {quarter}',
    'figures.locality': 'Locality',
    'figures.national': 'All, at least',
    'figures.notShown': 'Localities not shown',
    'figures.sum': '{quarter}, Aotearoa New Zealand: {sum}.',
    'figures.atLeast': 'at least {count}',
    'figures.notShown.count': { one: '1 locality not shown', other: '{count} localities not shown' },
    'figures.notShown.none': 'all localities shown',
    'figures.chart.localities': 'Each locality over eight quarters',
    'figures.chart.quarters': '{locality}: total in each of eight quarters, from {first} to {last}.',
    'figures.chart.national': 'All localities, at least',
    'figures.chart.national.text': 'What all localities that show a figure come to in {quarter}.',
    'figures.revised': '(revised)',
    'figures.revised.text': 'Revised: late records changed this quarter after it was first published.',
    'figures.missing.title': 'A publication has not arrived',
    'figures.missing.text':
      '{locality}: publication number {number} has not arrived. Later ones wait until it does, and their figures are not on this page.',
    'figures.none': 'Nothing has been published yet.',
  },
  {
    'figures.picture.title': 'Te tirohanga ā-motu',
    'figures.choose.measure': 'Ine',
    'figures.choose.quarter': 'Hauwhā',
    'figures.choose.do': 'Whakaatu',
    'figures.warning':
      'He pūrongo ēnei i tae ki tētahi tēpu o ngā tari maha. Kāore e kī ana he pēhea te nui o te tūkino: he tohu pea te nui ake o ngā pūrongo i te whakapono. Ka taea te whakatika i ngā hauwhā o muri nei.',
    'figures.read.title': 'Me pēhea te pānui i ēnei tatauranga',
    'figures.read.s':
      'S: i tatau te rohe i tētahi mea i konei engari kāore e whakaaturia. Ka hunaia ngā mea iti iho i te 6, me ētahi atu kia kore aua mea e kitea.',
    'figures.read.dash': '–: kāore anō te rohe kia whakaputa i tēnei hauwhā.',
    'figures.read.round':
      'Ka whakaawhiwhia ia tatauranga ki te taurea o te 3, ia mea ki a ia anō, he rite tonu i ngā wā katoa. Kāore pea ngā rārangi me ngā tīwae e ōrite ki te tapeke.',
    'figures.read.national':
      'Ka tāpirihia e ngā rārangi ā-motu te iti rawa e taea ana e ia tatauranga e whakaaturia ana, kore atu i tērā, nō reira he nui ake pea. Ka kī hoki e hia ngā rohe kāore i roto.',
    'figures.time.title': 'Ki te rohe me te hauwhā',
    'figures.time.caption': 'Ngā tapeke ki te rohe me te hauwhā',
    'figures.part.title': 'I {quarter}',
    'figures.part.caption': 'Ki te rohe, {quarter}',
    'figures.locality': 'Rohe',
    'figures.national': 'Te katoa, te mea iti rawa',
    'figures.notShown': 'Ngā rohe kāore i whakaaturia',
    'figures.sum': '{quarter}, Aotearoa: {sum}.',
    'figures.atLeast': 'neke atu i te {count}, ōrite rānei',
    'figures.notShown.count': {
      one: 'Kotahi te rohe kāore i whakaaturia',
      other: 'E {count} ngā rohe kāore i whakaaturia',
    },
    'figures.notShown.none': 'kua whakaaturia ngā rohe katoa',
    'figures.chart.localities': 'Ia rohe i ngā hauwhā e waru',
    'figures.chart.quarters': '{locality}: te tapeke i ia hauwhā o te waru, mai i {first} ki {last}.',
    'figures.chart.national': 'Ngā rohe katoa, te mea iti rawa',
    'figures.chart.national.text': 'Te tapeke o ngā rohe katoa e whakaatu ana i {quarter}.',
    'figures.revised': '(kua whakatikaina)',
    'figures.revised.text':
      'Kua whakatikaina: nā ngā pūkete tōmuri i rerekē ai tēnei hauwhā i muri i te whakaputanga tuatahi.',
    'figures.missing.title': 'Kāore tētahi whakaputanga kia tae mai',
    'figures.missing.text':
      '{locality}: kāore anō te whakaputanga tau {number} kia tae mai. E tatari ana ngā mea o muri, ā, kāore ā rātou tatauranga i tēnei whārangi.',
    'figures.none': 'Kāore anō he mea kia whakaputaina.',
  },
)
