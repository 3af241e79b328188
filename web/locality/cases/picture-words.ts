import { defineCatalogue } from '@kps/foundation/language'

/** The te reo awaits a licensed translator's review. */
export const casePictureWords = defineCatalogue(
  {
    'cases.picture.people': 'Who was in it together',
    'cases.picture.people.text': 'From the episodes on this page. {ties}.',
    'cases.picture.tie': '{from} used violence, {to} was harmed or there: {count}',
    'cases.picture.times': '{count}×',
    'cases.picture.count': { one: '1 episode', other: '{count} episodes' },
    'cases.picture.note': '{role}, {age}',
    'cases.picture.time': 'When it happened, and when risk was judged',
    'cases.picture.time.text': '{episodes} episodes on this page and {assessments} assessments, by date.',
    'cases.picture.time.episodes': 'Episodes (! said that somebody was in danger)',
    'cases.picture.time.judged': 'Risk judged: {level}',
    'cases.picture.time.danger': '{what}, in danger then',
  },
  {
    'cases.picture.people': 'Ko wai i uru tahi',
    'cases.picture.people.text': 'Nō ngā mea o tēnei whārangi. {ties}.',
    'cases.picture.tie': 'Nā {from} te tūkino, ko {to} i whara, i reira rānei: {count}',
    'cases.picture.times': '{count}×',
    'cases.picture.count': { one: 'Kotahi te wā', other: 'E {count} ngā wā' },
    'cases.picture.note': '{role}, {age}',
    'cases.picture.time': 'Nōnahea i pā mai ai, nōnahea te tūraru i whakataua ai',
    'cases.picture.time.text': 'E {episodes} ngā mea o tēnei whārangi, e {assessments} ngā aromatawai, mā te rā.',
    'cases.picture.time.episodes': 'Ngā mea i pā mai (! i kī kei te mōrearea tētahi)',
    'cases.picture.time.judged': 'Te tūraru i whakataua: {level}',
    'cases.picture.time.danger': '{what}, i te mōrearea',
  },
)
