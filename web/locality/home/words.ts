import { defineCatalogue } from '@kps/foundation/language'

/** The te reo awaits a licensed translator's review. */
export const homeWords = defineCatalogue(
  {
    'home.title': 'Home',
    'home.waiting.title': 'What waits',
    'home.waiting.referrals': '{count} referrals wait for a decision',
    'home.waiting.new': '{count} came since you were last here',
    'home.waiting.danger': '{count} of them say somebody is in danger now',
    'home.open.triage': 'Open the triage queue',
  },
  {
    'home.title': 'Kāinga',
    'home.waiting.title': 'Ngā mea e tatari ana',
    'home.waiting.referrals': 'E {count} ngā tono e tatari whakatau ana',
    'home.waiting.new': 'E {count} kua tae mai mai i tō toronga o mua',
    'home.waiting.danger': 'E {count} o ērā e kī ana kei te mōrearea tētahi ināianei',
    'home.open.triage': 'Tuwherahia te rārangi wete tono',
  },
)
