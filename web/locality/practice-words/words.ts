import { defineCatalogue, type KeyOf, type Language, words } from '@kps/foundation/language'

/** Words of the practice that several rooms say. The te reo awaits a licensed translator's review. */
export const practiceWords = defineCatalogue(
  {
    'practice.concern.injury': 'Somebody was hurt',
    'practice.concern.afraid': 'Somebody is very afraid',
    'practice.concern.strangulation': 'Hands or something else around the throat, or trouble breathing',
    'practice.concern.threats-to-kill': 'Threats to kill',
    'practice.concern.weapons': 'Weapons used, or close at hand',
    'practice.concern.stalking': 'Following, watching or tracking',
    'practice.concern.controlling': 'Controlling money, phone, friends or daily life',
    'practice.concern.sexual-harm': 'Sexual harm',
    'practice.concern.separation': 'They have separated, or one wants to leave',
    'practice.concern.pregnancy-or-new-baby': 'A pregnancy or a new baby',
    'practice.concern.getting-worse': 'It happens more often, or gets worse',
    'practice.concern.tamariki-present': 'Tamariki saw or heard it, or were hurt',
    'practice.concern.harm-to-animals': 'Animals hurt or threatened',
    'practice.concern.alcohol-or-drugs': 'Alcohol or drugs make it worse',
    'practice.concern.suicide-or-distress': 'Somebody speaks of ending their life',
    'practice.concern.order-breached': 'A protection order or another order was broken',
    'practice.outcome.new-case': 'Open a new case',
    'practice.outcome.existing-case': 'Add to an existing case',
    'practice.outcome.refer-on': 'Refer on to somebody else',
    'practice.outcome.no-further-action': 'No further action',
    'practice.notification.do-not-contact': 'Do not contact: nobody has judged it safe yet',
    'practice.notification.safe-to-notify': 'Safe to tell them',
    'practice.notification.notified': 'They have been told',
    'practice.notification.exception': 'They are not told: an exception of the Privacy Act applies',
    'practice.level.standard': 'Standard',
    'practice.level.elevated': 'Elevated',
    'practice.level.high': 'High',
    'practice.referrer.professional': 'Professional',
    'practice.referrer.whanau-or-friend': 'Whānau or friend',
    'practice.referrer.self': 'For themself',
    'practice.source.referral': 'Referral',
    'practice.source.police': 'Police',
    'practice.source.agency': 'Agency',
    'practice.safe.yes': 'Safe to contact',
    'practice.safe.no': 'Not safe to contact',
    'practice.safe.unknown': 'Not known to be safe to contact',
    'practice.answer.yes': 'Yes',
    'practice.answer.no': 'No',
    'practice.answer.unknown': 'Not known',
    'practice.nameUnknown': 'Name not known',
  },
  {
    'practice.concern.injury': 'Kua whara tētahi',
    'practice.concern.afraid': 'Kei te mataku rawa tētahi',
    'practice.concern.strangulation': 'He ringa, he mea kē rānei i te korokoro, he uaua rānei te hā',
    'practice.concern.threats-to-kill': 'He whakawehi kia whakamatea',
    'practice.concern.weapons': 'I whakamahia he rākau patu, kei te tata rānei',
    'practice.concern.stalking': 'E whai ana, e mātaki ana, e aroturuki ana rānei',
    'practice.concern.controlling': 'E here ana i te moni, te waea, ngā hoa, te noho o ia rā rānei',
    'practice.concern.sexual-harm': 'He tūkino taihemahema',
    'practice.concern.separation': 'Kua wehe rāua, e hiahia ana rānei tētahi kia wehe',
    'practice.concern.pregnancy-or-new-baby': 'E hapū ana, he pēpi hou rānei',
    'practice.concern.getting-worse': 'Kua auau ake, kua kino ake rānei',
    'practice.concern.tamariki-present': 'I kite, i rongo, i whara rānei ngā tamariki',
    'practice.concern.harm-to-animals': 'Kua tūkinotia, kua whakawehia rānei ngā kararehe',
    'practice.concern.alcohol-or-drugs': 'Mā te waipiro, te whakapōauau rānei e kino ake ai',
    'practice.concern.suicide-or-distress': 'E kōrero ana tētahi mō te whakamutu i tōna oranga',
    'practice.concern.order-breached': 'Kua takahia tētahi ōta haumaru, ōta kē rānei',
    'practice.outcome.new-case': 'Whakatuwheratia he kēhi hou',
    'practice.outcome.existing-case': 'Tāpirihia ki tētahi kēhi',
    'practice.outcome.refer-on': 'Tukuna atu ki tētahi atu',
    'practice.outcome.no-further-action': 'Kāore he mahi anō',
    'practice.notification.do-not-contact': 'Kaua e whakapā: kāore anō tētahi kia whakatau he haumaru',
    'practice.notification.safe-to-notify': 'He haumaru te whakamōhio',
    'practice.notification.notified': 'Kua whakamōhiotia rātou',
    'practice.notification.exception': 'Kāore rātou e whakamōhiotia: he okotahi o te Privacy Act',
    'practice.level.standard': 'Noa',
    'practice.level.elevated': 'Teitei ake',
    'practice.level.high': 'Teitei',
    'practice.referrer.professional': 'Kaimahi ngaio',
    'practice.referrer.whanau-or-friend': 'Whānau, hoa rānei',
    'practice.referrer.self': 'Mōna ake',
    'practice.source.referral': 'Tono',
    'practice.source.police': 'Pirihimana',
    'practice.source.agency': 'Umanga',
    'practice.safe.yes': 'He haumaru te whakapā',
    'practice.safe.no': 'Kāore i te haumaru te whakapā',
    'practice.safe.unknown': 'Kāore i te mōhiotia mēnā he haumaru te whakapā',
    'practice.answer.yes': 'Āe',
    'practice.answer.no': 'Kāo',
    'practice.answer.unknown': 'Kāore i te mōhiotia',
    'practice.nameUnknown': 'Kāore te ingoa i te mōhiotia',
  },
)

type Key = KeyOf<typeof practiceWords>

const keys: ReadonlySet<string> = new Set(Object.keys(practiceWords.en))
const isKey = (text: string): text is Key => keys.has(text)

/** The word for a code, as `practiceWord('concern', 'afraid', 'mi')`; the code itself when it is of a newer list. */
export function practiceWord(kind: string, code: string, language: Language): string {
  const key = `practice.${kind}.${code}`
  return isKey(key) ? words(practiceWords, language)(key) : code
}

export const nameOrUnknown = (name: string | undefined, language: Language): string =>
  name || words(practiceWords, language)('practice.nameUnknown')
