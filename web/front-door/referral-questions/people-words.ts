import { defineCatalogue } from '@kps/foundation/language'

/** Whom it is about, and where everybody is. */
export const peopleWords = defineCatalogue(
  {
    'ask.person.title': 'Who are you worried about?',
    'ask.person.titleElse': 'Who else should we know about?',
    'ask.person.why': 'One person at a time. You can add more people next.',
    'ask.person.role': 'This person is',
    'ask.person.name': 'What is their name?',
    'ask.person.nameWhy': 'A first name or a nickname is fine. If you do not know, leave it blank.',
    'ask.person.known': 'How they belong with the others',
    'ask.person.knownHint': 'For example: mother of the tamariki, my partner, lives next door.',
    'ask.person.age': 'How old are they?',
    'ask.person.years': 'Age in years',
    'ask.person.birth': 'Date of birth',
    'ask.person.birthHint': 'For example: 27 3 2012. The year alone is fine.',
    'ask.reachPerson.title': 'How can this person be reached safely?',
    'ask.reachPerson.why':
      'Leave blank what you do not know. Nobody contacts them until a worker has judged that it is safe.',
    'ask.reachPerson.phone': 'Phone number',
    'ask.reachPerson.address': 'Where they live or stay',
    'ask.reachPerson.safe': 'Is it safe to contact them?',
    'ask.reachPerson.notes': 'Anything we must know before contact',
    'ask.reachPerson.notesHint':
      'For example: safe times, who else may pick up the phone, which language they like to speak.',
    'ask.where.title': 'Where is the person using violence now?',
    'ask.where.why': 'As far as you know. It keeps whānau and workers safe.',
    'ask.where.titleSelf': 'Where are you now, and who is with you?',
    'ask.where.whySelf': 'It keeps everybody safe.',
    'ask.tamariki.title': 'Where are the tamariki now, and who is with them?',
    'ask.tamariki.titleSelf': 'Where are your tamariki now, and who is with them?',
    'ask.tamariki.why':
      'Children and young people in this whānau. If there are none, say so. If you do not know, leave it blank.',
  },
  {
    'ask.person.title': 'Ko wai e māharahara ana koe?',
    'ask.person.titleElse': 'Ko wai atu me mōhio mātou?',
    'ask.person.why': 'Kia kotahi te tangata i te wā. Ka taea te tāpiri tāngata ā muri ake.',
    'ask.person.role': 'Ko tēnei tangata',
    'ask.person.name': 'Ko wai tōna ingoa?',
    'ask.person.nameWhy':
      'He pai te ingoa tuatahi, te ingoa kārangaranga rānei. Ki te kore koe e mōhio, waiho kia wātea.',
    'ask.person.known': 'Tōna hononga ki ētahi atu',
    'ask.person.knownHint': 'Hei tauira: te māmā o ngā tamariki, taku hoa rangatira, e noho tata ana.',
    'ask.person.age': 'E hia ōna tau?',
    'ask.person.years': 'Ōna tau',
    'ask.person.birth': 'Te rā whānau',
    'ask.person.birthHint': 'Hei tauira: 27 3 2012. He pai te tau anake.',
    'ask.reachPerson.title': 'Me pēhea e haumaru ai te whakapā ki tēnei tangata?',
    'ask.reachPerson.why':
      'Waiho kia wātea ngā mea kāore koe e mōhio. Kāore tētahi e whakapā ki a ia kia whakatau rā anō tētahi kaimahi he haumaru.',
    'ask.reachPerson.phone': 'Nama waea',
    'ask.reachPerson.address': 'Te wāhi e noho ana ia',
    'ask.reachPerson.safe': 'He haumaru te whakapā ki a ia?',
    'ask.reachPerson.notes': 'Ngā mea me mōhio mātou i mua i te whakapā atu',
    'ask.reachPerson.notesHint': 'Hei tauira: ngā wā haumaru, ko wai atu ka whakahoki i te waea, te reo e pai ana ia.',
    'ask.where.title': 'Kei hea te tangata e whakamahi ana i te tūkino ināianei?',
    'ask.where.why': 'Ko tāu e mōhio ana. Mā tēnei ka haumaru te whānau me ngā kaimahi.',
    'ask.where.titleSelf': 'Kei hea koe ināianei, ko wai kei tō taha?',
    'ask.where.whySelf': 'Mā tēnei ka haumaru te katoa.',
    'ask.tamariki.title': 'Kei hea ngā tamariki ināianei, kei te taha o wai?',
    'ask.tamariki.titleSelf': 'Kei hea ō tamariki ināianei, kei te taha o wai?',
    'ask.tamariki.why':
      'Ngā tamariki me ngā rangatahi o tēnei whānau. Mēnā kāore he tamariki, kīia mai. Ki te kore koe e mōhio, waiho kia wātea.',
  },
)
