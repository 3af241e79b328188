import { defineCatalogue, type KeyOf, type Language, words } from '@kps/foundation/language'
import type { Standing } from '@kps/locality/agencies'

/** Words about agencies that several rooms say. The te reo awaits a licensed translator's review. */
export const agencyWords = defineCatalogue(
  {
    'agency.kind.crown': 'Government',
    'agency.kind.police': 'Police',
    'agency.kind.ngo': 'Community organisation',
    'agency.kind.iwi-provider': 'Iwi provider',
    'agency.kind.kaupapa-maori': 'Kaupapa Māori service',
    'agency.kind.pacific': 'Pacific service',
    'agency.kind.school': 'School or kura',
    'agency.kind.early-learning': 'Early learning',
    'agency.kind.health': 'Health',
    'agency.kind.coordination': 'This locality’s own team',
    'agency.peoples.cook-islands': 'Cook Islands Māori',
    'agency.peoples.fiji': 'Fijian',
    'agency.peoples.kiribati': 'I-Kiribati',
    'agency.peoples.niue': 'Niuean',
    'agency.peoples.samoa': 'Samoan',
    'agency.peoples.tokelau': 'Tokelauan',
    'agency.peoples.tonga': 'Tongan',
    'agency.peoples.tuvalu': 'Tuvaluan',
    'agency.standing.here': 'At the table',
    'agency.standing.suspended': 'Paused',
    'agency.standing.withdrawn': 'Has left',
    'agency.law.family-violence-agency': 'Family violence agency',
    'agency.law.social-services-practitioners': 'Social services practitioners',
    'agency.law.child-welfare-and-protection-agency': 'Child welfare and protection agency',
    'agency.law.other': 'Another ground',
    'agency.lawHint.family-violence-agency': 'Family Violence Act 2018, section 19',
    'agency.lawHint.social-services-practitioners':
      'Its people are practitioners, such as teachers, social workers or nurses: Family Violence Act 2018, section 19',
    'agency.lawHint.child-welfare-and-protection-agency': 'Oranga Tamariki Act 1989, sections 65A to 66Q',
    'agency.lawHint.other': 'Such as Privacy Act 2020, principle 11. Say which.',
    'agency.agreementKind.information-sharing': 'Sharing information',
    'agency.agreementKind.memorandum': 'Working together',
    'agency.agreementKind.code-of-practice': 'Code of practice',
    'agency.agreementKind.other': 'Something else',
    'agency.agreement.none': 'None recorded',
    'agency.agreement.expired': 'Has run out',
    'agency.agreement.soon': 'Runs out soon',
    'agency.agreement.stands': 'In force',
  },
  {
    'agency.kind.crown': 'Kāwanatanga',
    'agency.kind.police': 'Pirihimana',
    'agency.kind.ngo': 'Rōpū hapori',
    'agency.kind.iwi-provider': 'Kaituku ratonga ā-iwi',
    'agency.kind.kaupapa-maori': 'Ratonga kaupapa Māori',
    'agency.kind.pacific': 'Ratonga Pasifika',
    'agency.kind.school': 'Kura',
    'agency.kind.early-learning': 'Kōhungahunga',
    'agency.kind.health': 'Hauora',
    'agency.kind.coordination': 'Te tīma o tēnei rohe',
    'agency.peoples.cook-islands': 'Kuki Airani',
    'agency.peoples.fiji': 'Whītī',
    'agency.peoples.kiribati': 'Kiripati',
    'agency.peoples.niue': 'Niue',
    'agency.peoples.samoa': 'Hāmoa',
    'agency.peoples.tokelau': 'Tokerau',
    'agency.peoples.tonga': 'Tonga',
    'agency.peoples.tuvalu': 'Tūwaru',
    'agency.standing.here': 'Kei te tēpu',
    'agency.standing.suspended': 'Kua whakatārewatia',
    'agency.standing.withdrawn': 'Kua wehe',
    'agency.law.family-violence-agency': 'Umanga tūkino whānau',
    'agency.law.social-services-practitioners': 'Ngā kaimahi ratonga pāpori',
    'agency.law.child-welfare-and-protection-agency': 'Umanga toko i te ora, tiaki tamariki',
    'agency.law.other': 'Tētahi atu take',
    'agency.lawHint.family-violence-agency': 'Te Ture Tūkino Whānau 2018, wāhanga 19',
    'agency.lawHint.social-services-practitioners':
      'He kaimahi ōna tāngata, pērā i te kaiako, te tauwhiro, te nēhi rānei: Te Ture Tūkino Whānau 2018, wāhanga 19',
    'agency.lawHint.child-welfare-and-protection-agency': 'Te Ture Oranga Tamariki 1989, wāhanga 65A ki te 66Q',
    'agency.lawHint.other': 'Pērā i Te Ture Tūmataiti 2020, mātāpono 11. Kōrerotia ko tēhea.',
    'agency.agreementKind.information-sharing': 'Te tiri kōrero',
    'agency.agreementKind.memorandum': 'Te mahi tahi',
    'agency.agreementKind.code-of-practice': 'Tikanga mahi',
    'agency.agreementKind.other': 'Tētahi atu mea',
    'agency.agreement.none': 'Kāore he mea kua tuhia',
    'agency.agreement.expired': 'Kua pau te wā',
    'agency.agreement.soon': 'Ka pau te wā ākuanei',
    'agency.agreement.stands': 'E mana ana',
  },
)

type Key = KeyOf<typeof agencyWords>

const keys: ReadonlySet<string> = new Set(Object.keys(agencyWords.en))
const isKey = (text: string): text is Key => keys.has(text)

/** The word for a code that stands in a row, as `agencyWord('kind', 'crown', 'mi')`; the code itself when it is of a newer list. */
export function agencyWord(kind: string, code: string, language: Language): string {
  const key = `agency.${kind}.${code}`
  return isKey(key) ? words(agencyWords, language)(key) : code
}

export const standingTag = { here: 'done', suspended: 'grave', withdrawn: 'quiet' } as const satisfies Record<
  Standing,
  string
>
