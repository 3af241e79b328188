import { defineCatalogue } from '@kps/foundation/language'

/** What is said to somebody who must wait a minute. The te reo awaits a licensed translator's review. */
export const limitWords = defineCatalogue(
  {
    'limits.title': 'Please wait a minute',
    'limits.kept': 'Nothing was sent. Your answers are still in this page. Wait a minute, then press the button again.',
    'limits.page': 'Wait a minute, then open the page again.',
    'limits.why': 'We had too many requests at once. It may not be you: others may use the same connection.',
    'limits.danger': 'If somebody is in danger now, do not wait. Call 111. The numbers below are free to call.',
    'limits.again': 'Send again',
    'limits.on': 'Go on',
    'limits.open': 'Open the page again',
    'limits.empty': 'Leave this empty',
  },
  {
    'limits.title': 'Tēnā, tatari mō te meneti kotahi',
    'limits.kept':
      'Kāore i tukuna tētahi mea. Kei tēnei whārangi tonu ō whakautu. Tatari mō te meneti kotahi, ka pēhi anō i te pātene.',
    'limits.page': 'Tatari mō te meneti kotahi, ka whakatuwhera anō i te whārangi.',
    'limits.why':
      'He nui rawa ngā tono i te wā kotahi. Ehara pea i a koe: tērā pea kei te whakamahi ētahi atu i taua hononga.',
    'limits.danger':
      'Mēnā kei te mōrearea tētahi ināianei, kaua e tatari. Waea atu ki 111. He kore utu ngā nama kei raro.',
    'limits.again': 'Tukuna anō',
    'limits.on': 'Haere tonu',
    'limits.open': 'Whakatuwheratia anō te whārangi',
    'limits.empty': 'Waiho tēnei kia noho kau',
  },
)
