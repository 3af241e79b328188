import { defineCatalogue } from '@kps/foundation/language'

/** The te reo awaits a licensed translator's review. */
export const queueFilterWords = defineCatalogue(
  {
    'triage.filter.open': 'Narrow the list',
    'triage.filter.heading': 'Show',
    'triage.filter.chosen': 'You see only',
    'triage.filter.clear': 'Show all',
    'triage.filter.apply': 'Narrow the list',
    'triage.filter.only': 'Only those that are',
    'triage.filter.only.late': 'Late',
    'triage.filter.only.children': 'About tamariki',
    'triage.filter.from': 'Sent by',
    'triage.filter.shown': '{fitting} of {waiting} referrals fit. Those in danger now are always shown.',
    'triage.filter.none': 'No referral fits what you chose, and none says that somebody is in danger now.',
  },
  {
    'triage.filter.open': 'Whāitihia te rārangi',
    'triage.filter.heading': 'Whakaaturia',
    'triage.filter.chosen': 'Ko ēnei anake kei te kitea',
    'triage.filter.clear': 'Whakaaturia te katoa',
    'triage.filter.apply': 'Whāitihia te rārangi',
    'triage.filter.only': 'Ko ērā anake',
    'triage.filter.only.late': 'kua tōmuri',
    'triage.filter.only.children': 'mō te tamariki',
    'triage.filter.from': 'Nā wai i tuku',
    'triage.filter.shown': 'E {fitting} o ngā tono e {waiting} e hāngai ana. Ka kitea tonu te hunga mōrearea ināianei.',
    'triage.filter.none':
      'Kāore he tono e hāngai ana ki tāu i kōwhiri ai, ā, kāore tētahi e kī ana kei te mōrearea tētahi ināianei.',
  },
)
