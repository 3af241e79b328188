import { defineCatalogue } from '@kps/foundation/language'

/** The words that pictures bring along themselves. The te reo awaits a licensed translator's review. */
export const pictureWords = defineCatalogue(
  {
    'picture.months': 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
    'picture.table': 'The same as a table',
    'picture.people.from': 'From',
    'picture.people.to': 'To',
    'picture.people.between': 'Between them',
    'picture.people.alone': 'No tie is known',
    'picture.people.arrow': 'Arrow: who used violence against whom, and how often',
    'picture.people.dashed': 'Dashed line: whānau',
    'picture.time.lane': 'What',
    'picture.time.when': 'When',
    'picture.time.event': 'Which',
  },
  {
    'picture.months': 'Kohi Hui Pou Pae Hara Pipi Hōngo Here Mahu Nuku Rangi Haki',
    'picture.table': 'Te mea ōrite hei tūtohi',
    'picture.people.from': 'Nā',
    'picture.people.to': 'Ki',
    'picture.people.between': 'Kei waenga i a rāua',
    'picture.people.alone': 'Kāore he hononga e mōhiotia ana',
    'picture.people.arrow': 'Pere: nā wai te tūkino, ki a wai, e hia ngā wā',
    'picture.people.dashed': 'Rārangi motumotu: whānau',
    'picture.time.lane': 'He aha',
    'picture.time.when': 'Nōnahea',
    'picture.time.event': 'Ko tēhea',
  },
)
