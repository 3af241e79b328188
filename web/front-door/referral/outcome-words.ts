import { defineCatalogue } from '@kps/foundation/language'

/** What is said after Send. The te reo awaits a licensed translator's review. */
export const outcomeWords = defineCatalogue(
  {
    'receipt.title': 'We have it',
    'receipt.page': 'Reference',
    'receipt.reference': 'Your reference is',
    'receipt.keep': 'Write it on your hand or on paper if that is safe. We do not send it to you.',
    'receipt.danger':
      'Nobody has been called: not the Police, not an ambulance. If somebody is in danger now, call 111.',
    'receipt.next': 'What happens next',
    'receipt.sentOn': '{locality} sends it on to the team in {other}. Nobody in {locality} reads it.',
    'receipt.sentOnUnnamed': '{locality} sends it on to the team that you chose. Nobody in {locality} reads it.',
    'receipt.stays':
      'We could not send it on to the other team. The team in {locality} has it and reads it, and can send it on.',
    'receipt.read':
      'A coordinator in {locality} reads it in working hours ({hours}) and decides with the team what is safe to do.',
    'receipt.contact': 'If you asked us to contact you, we do it only in the way you said is safe.',
    'receipt.others': 'Nobody else is contacted until a worker has judged that it is safe.',
    'receipt.talk': 'Asking for help to change takes courage. You can talk now, for free: Are You OK, 0800 456 450.',
    'receipt.about': 'We cannot tell you about other people.',
    'receipt.ring': 'To add something, or if you hear nothing, call {phone} and say your reference.',
    'receipt.ringBoth':
      'To add something, or if you hear nothing, call the team in {other}: {phone}. Say your reference. If they do not have it yet, call {locality}: {herePhone}.',
    'receipt.leave': 'You can close this page. Your answers are no longer in it.',
    'failed.page': 'Not sent',
    'failed.title': 'Your form was NOT sent',
    'failed.why': 'Something on our side did not answer. It is not your fault.',
    'failed.kept': 'Your answers are still in this page. Keep it open and try again.',
    'failed.danger': 'If somebody is in danger now, call 111. The numbers below are free to call.',
    'failed.again': 'Try again',
    'failed.check': 'Look at my answers',
  },
  {
    'receipt.title': 'Kua tae mai',
    'receipt.page': 'Tohu',
    'receipt.reference': 'Ko tō tohu',
    'receipt.keep': 'Tuhia ki tō ringa, ki te pepa rānei, mēnā he haumaru. Kāore mātou e tuku i tēnei ki a koe.',
    'receipt.danger':
      'Kāore tētahi i waeahia: ehara i ngā Pirihimana, ehara i te waka tūroro. Mēnā kei te mōrearea tētahi ināianei, waea atu ki 111.',
    'receipt.next': 'Ka aha ināianei',
    'receipt.sentOn': 'Ka tukuna atu e {locality} ki te tīma i {other}. Kāore tētahi i {locality} e pānui.',
    'receipt.sentOnUnnamed':
      'Ka tukuna atu e {locality} ki te tīma i kōwhiria e koe. Kāore tētahi i {locality} e pānui.',
    'receipt.stays':
      'Kāore i taea te tuku atu ki tērā atu tīma. Kei te tīma i {locality}, ka pānuitia e rātou, ā, ka taea e rātou te tuku atu.',
    'receipt.read':
      'Ka pānuitia e tētahi kairuruku i {locality} i ngā hāora mahi ({hours}), ā, ka whakatau rātou ko te tīma he aha te mea haumaru.',
    'receipt.contact': 'Mēnā i tono koe kia whakapā atu mātou, ka pērā i te huarahi haumaru anake i kīia e koe.',
    'receipt.others': 'Kāore e whakapāngia tētahi atu kia whakatau rā anō tētahi kaimahi he haumaru.',
    'receipt.talk':
      'He māia te tono āwhina kia panoni. Ka taea te kōrero ināianei, he kore utu: Are You OK, 0800 456 450.',
    'receipt.about': 'Kāore e taea e mātou te kōrero ki a koe mō tangata kē.',
    'receipt.ring': 'Hei tāpiri kōrero, ki te kore rānei koe e rongo kōrero, waea atu ki {phone}, ka kī i tō tohu.',
    'receipt.ringBoth':
      'Hei tāpiri kōrero, ki te kore rānei koe e rongo kōrero, waea atu ki te tīma i {other}: {phone}. Kōrerotia tō tohu. Ki te kore anō kia tae ki a rātou, waea atu ki {locality}: {herePhone}.',
    'receipt.leave': 'Ka taea te kati i tēnei whārangi. Kua kore ō whakautu i roto.',
    'failed.page': 'Kāore i tukuna',
    'failed.title': 'KĀORE tō puka i tukuna',
    'failed.why': 'Kāore tētahi wāhanga o tā mātou i whakautu mai. Ehara i a koe te hē.',
    'failed.kept': 'Kei tēnei whārangi tonu ō whakautu. Waiho kia tuwhera, ka whakamātau anō.',
    'failed.danger': 'Mēnā kei te mōrearea tētahi ināianei, waea atu ki 111. He kore utu ngā nama kei raro.',
    'failed.again': 'Whakamātau anō',
    'failed.check': 'Tirohia aku whakautu',
  },
)
