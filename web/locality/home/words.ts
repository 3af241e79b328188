import { defineCatalogue } from '@kps/foundation/language'

/** The te reo awaits a licensed translator's review. */
export const homeWords = defineCatalogue(
  {
    'home.title': 'Home',
    'home.waiting.title': 'What waits',
    'home.waiting.referrals': 'Referrals that wait for a decision',
    'home.waiting.danger': 'of them say somebody is in danger now',
    'home.waiting.late': 'of them are late',
    'home.waiting.new': 'of them came since you were last here',
    'home.mine.title': 'Your work',
    'home.mine.cases': 'Cases on whose team you are',
    'home.mine.reviews': 'Safety plans to look at again, today or before',
    'home.mine.actions': 'Actions for your agency due within {days} days',
    'home.mine.late': 'of them are late',
    'home.open.triage': 'Open the triage queue',
    'home.open.cases': 'Open your cases',
    'home.what': 'What',
    'home.count': 'How many',
  },
  {
    'home.title': 'Kāinga',
    'home.waiting.title': 'Ngā mea e tatari ana',
    'home.waiting.referrals': 'Ngā tono e tatari whakatau ana',
    'home.waiting.danger': 'o ērā e kī ana kei te mōrearea tētahi ināianei',
    'home.waiting.late': 'o ērā kua tōmuri',
    'home.waiting.new': 'o ērā kua tae mai mai i tō toronga o mua',
    'home.mine.title': 'Āu mahi',
    'home.mine.cases': 'Ngā kēhi kei roto koe i te tīma',
    'home.mine.reviews': 'Ngā mahere haumaru me tirohia anō, i tēnei rā, i mua rānei',
    'home.mine.actions': 'Ngā mahi mā tō umanga hei roto i ngā rā e {days}',
    'home.mine.late': 'o ērā kua tōmuri',
    'home.open.triage': 'Tuwherahia te rārangi wete tono',
    'home.open.cases': 'Tuwherahia āu kēhi',
    'home.what': 'Te mea',
    'home.count': 'Te maha',
  },
)
