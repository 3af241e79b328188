import { defineCatalogue, inLanguage, type Language, wordOf } from '@kps/foundation/language'

/** What measures and their cells are called, the same where figures leave and where they arrive. The te reo awaits a licensed translator's review. */
export const measureWords = defineCatalogue(
  {
    'measure.referrals-received': 'Referrals received, by who made them',
    'measure.people-in-referrals': 'People in referrals, by their part in the first one',
    'measure.people-assessed': 'People assessed, by level of risk',
    'measure.cases-opened': 'Cases opened, new and repeat',
    'measure.safety-plans-agreed': 'People with a safety plan agreed',
    'measure.triage-decided': 'Referrals decided, in time or late',
    'code.police': 'Police',
    'code.health': 'Health',
    'code.education': 'Education',
    'code.social-service-ngo': 'Social service or NGO',
    'code.iwi-or-kaupapa-maori': 'Iwi or kaupapa Māori',
    'code.government-other': 'Other government',
    'code.whanau-or-friend': 'Whānau or friend',
    'code.self': 'The person themself',
    'code.victim-survivor': 'Victim-survivor',
    'code.tamariki': 'Tamariki',
    'code.person-using-violence': 'Person using violence',
    'code.other': 'Other',
    'code.standard': 'Standard',
    'code.elevated': 'Elevated',
    'code.high': 'High',
    'code.first': 'First case',
    'code.repeat-within-12-months': 'Repeat within 12 months',
    'code.within-target': 'Within the target',
    'code.late': 'Late',
    'code.total': 'Total',
  },
  {
    'measure.referrals-received': 'Ngā tono kua tae mai, nā wai i tuku',
    'measure.people-in-referrals': 'Ngā tāngata i ngā tono, ki tō rātou wāhi i te mea tuatahi',
    'measure.people-assessed': 'Ngā tāngata kua aromatawaia, ki te taumata tūraru',
    'measure.cases-opened': 'Ngā kēhi kua tuwhera, hou me te tuarua',
    'measure.safety-plans-agreed': 'Ngā tāngata kua whakaaetia he mahere haumaru',
    'measure.triage-decided': 'Ngā tono kua whakataua, i te wā tika, tōmuri rānei',
    'code.police': 'Ngā Pirihimana',
    'code.health': 'Hauora',
    'code.education': 'Mātauranga',
    'code.social-service-ngo': 'Ratonga pāpori, NGO rānei',
    'code.iwi-or-kaupapa-maori': 'Iwi, kaupapa Māori rānei',
    'code.government-other': 'Tari kāwanatanga kē',
    'code.whanau-or-friend': 'Whānau, hoa rānei',
    'code.self': 'Te tangata tonu',
    'code.victim-survivor': 'Pārurenga-mōrehu',
    'code.tamariki': 'Tamariki',
    'code.person-using-violence': 'Te tangata e whakamahi ana i te tūkino',
    'code.other': 'Kē atu',
    'code.standard': 'Noa',
    'code.elevated': 'Kua piki',
    'code.high': 'Teitei',
    'code.first': 'Kēhi tuatahi',
    'code.repeat-within-12-months': 'Tuarua i roto i te 12 marama',
    'code.within-target': 'I te wā tika',
    'code.late': 'Tōmuri',
    'code.total': 'Tapeke',
  },
)

/** What a measure is called; its code when it has no name here. */
export const measureName = (code: string, language: Language): string => nameOf(`measure.${code}`, code, language)

/** What a cell of a measure is called, `total` included. */
export const cellName = (code: string, language: Language): string => nameOf(`code.${code}`, code, language)

/** A quarter as people say it: `July to September 2026`. */
export function quarterName(quarter: string, language: Language): string {
  const [year = '', number = ''] = quarter.split('-Q')
  return `${inLanguage(spans, language)[Number(number) - 1] ?? number} ${year}`
}

const spans = {
  en: ['January to March', 'April to June', 'July to September', 'October to December'],
  mi: ['Kohitātea ki Poutūterangi', 'Paengawhāwhā ki Pipiri', 'Hōngongoi ki Mahuru', 'Whiringa-ā-nuku ki Hakihea'],
}

const nameOf = (key: string, code: string, language: Language): string => wordOf(measureWords, language, key) ?? code
