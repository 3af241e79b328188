import { defineCatalogue } from '@kps/foundation/language'

/** What happened, and what the people themselves want and know. */
export const eventWords = defineCatalogue(
  {
    'ask.happened.title': 'What has happened, or what worries you?',
    'ask.happened.why':
      'We ask so that the team can see who needs help, how soon, and how to give it safely. Use your own words: a few sentences are enough.',
    'ask.concerns.title': 'Is any of this happening?',
    'ask.concerns.why': 'Choose all that you know of or suspect. Leave it blank if you are not sure.',
    'ask.consent.title': 'Does the person agree to this referral?',
    'ask.consent.why': 'You do not need their agreement to send it. Do not ask if asking could put anybody at risk.',
    'ask.consent.reason': 'Why, or what they said',
    'ask.consent.reasonHint': 'For example: why it is not safe to ask. You can leave it blank.',
    'ask.childView.title': 'What do the tamariki say or want?',
    'ask.childView.why':
      'Only what you have heard or seen, in their own words if you can. Please do not question them for this form.',
    'ask.told.title': 'Do they know you are telling us about them?',
    'ask.told.why': 'You do not have to tell them. A worker decides whether, when and how.',
    'ask.told.whyWork':
      'A worker decides whether, when and how they are told. By law (Privacy Act 2020, principle 3A) they must be, unless that is not safe or another exception applies.',
    'ask.told.note': 'What should the worker know before telling them?',
    'ask.told.noteHint': 'For example: why telling them could be dangerous.',
  },
  {
    'ask.happened.title': 'I aha, he aha rānei tō māharahara?',
    'ask.happened.why':
      'Ka pātai mātou kia kitea e te tīma ko wai me āwhina, āhea, me pēhea hoki e haumaru ai. Whakamahia ō ake kupu: he rahi ētahi rerenga kōrero ruarua.',
    'ask.concerns.title': 'Kei te pā mai ētahi o ēnei?',
    'ask.concerns.why': 'Kōwhiria ngā mea katoa e mōhio ana, e whakapae ana rānei koe. Waiho kia wātea ki te rangirua.',
    'ask.consent.title': 'Kei te whakaae te tangata ki tēnei tono?',
    'ask.consent.why':
      'Kāore e mate ki te whiwhi i tōna whakaaetanga. Kaua e pātai mēnā ka mōrearea tētahi i te pātai.',
    'ask.consent.reason': 'He aha ai, he aha rānei tāna i kī ai',
    'ask.consent.reasonHint': 'Hei tauira: he aha i kore ai e haumaru te pātai. Ka taea te waiho kia wātea.',
    'ask.childView.title': 'He aha tā ngā tamariki kōrero, hiahia rānei?',
    'ask.childView.why':
      'Ko tāu i rongo ai, i kite ai rānei anake, i ā rātou ake kupu mēnā ka taea. Kaua rātou e uiuia mō tēnei puka.',
    'ask.told.title': 'Kei te mōhio rātou kei te kōrero mai koe mō rātou?',
    'ask.told.why': 'Kāore koe e mate ki te kōrero atu. Mā tētahi kaimahi e whakatau mēnā, āhea, me pēhea hoki.',
    'ask.told.whyWork':
      'Mā tētahi kaimahi e whakatau mēnā, āhea, me pēhea hoki te whakamōhio. E ai ki te ture (Privacy Act 2020, mātāpono 3A) me pērā, hāunga anō mēnā kāore i te haumaru, ka pā rānei tētahi atu okotahi.',
    'ask.told.note': 'He aha ngā mea me mōhio te kaimahi i mua i te whakamōhio?',
    'ask.told.noteHint': 'Hei tauira: he aha e mōrearea ai te whakamōhio.',
  },
)
