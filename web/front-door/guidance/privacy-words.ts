import { defineCatalogue } from '@kps/foundation/language'

/** The te reo awaits a licensed translator's review. */
export const privacyWords = defineCatalogue(
  {
    'privacy.title': 'Privacy',
    'privacy.before.title': 'Before you press Send',
    'privacy.before.kept': 'Nothing you type is kept. There are no cookies, and nobody outside follows you here.',
    'privacy.after.title': 'After you press Send',
    'privacy.after.locked':
      'Your answers are locked with a key of the locality you chose. This website cannot open them again.',
    'privacy.after.who':
      'The coordinator of that locality reads them, to decide with the local team how to keep people safe. If it belongs to another team, it is locked again for them and sent on. Every look at your answers is recorded.',
    'privacy.after.national': 'The national office sees only numbers. Nobody can be picked out in them.',
    'privacy.others.title': 'When you tell us about somebody else',
    'privacy.others.law':
      'We must tell people when somebody else told us about them (Privacy Act 2020, principle 3A). The law has exceptions: one is that it would put somebody in danger. A worker decides that first.',
    'privacy.rights.title': 'Your rights',
    'privacy.rights.see':
      'You can ask the local team what it holds about you, and ask it to correct what is wrong. If you are not content with the answer, you can complain to the Privacy Commissioner.',
    'privacy.rights.contact': 'How to reach the local teams',
  },
  {
    'privacy.title': 'Tūmataititanga',
    'privacy.before.title': 'I mua i te pēhi i Tukuna',
    'privacy.before.kept':
      'Kāore tāu e patopato ai e puritia. Kāore he pihikete, kāore hoki tētahi o waho e whai ana i a koe i konei.',
    'privacy.after.title': 'Ā muri i te pēhi i Tukuna',
    'privacy.after.locked':
      'Ka rakaina ō whakautu ki tētahi kī o te rohe i kōwhiria e koe. Kāore e taea e tēnei paetukutuku te huaki anō.',
    'privacy.after.who':
      'Ka pānuitia e te kairuruku o taua rohe, kia whakatau rātou ko te tīma ā-rohe me pēhea e haumaru ai ngā tāngata. Mēnā nā tētahi atu tīma, ka rakaina anō mā rātou, ka tukuna atu. Ka tuhia ia tirohanga ki ō whakautu.',
    'privacy.after.national': 'Ka kite te tari ā-motu i ngā tatauranga anake. Kāore e taea te mōhio ko wai kei roto.',
    'privacy.others.title': 'Ina kōrero mai koe mō tētahi atu',
    'privacy.others.law':
      'Me whakamōhio mātou i te tangata mēnā i kōrerotia mai ia e tangata kē (Privacy Act 2020, mātāpono 3A). He okotahi kei te ture: ko tētahi, ka mōrearea tētahi i te whakamōhio. Mā tētahi kaimahi tēnā e whakatau i te tuatahi.',
    'privacy.rights.title': 'Ō mōtika',
    'privacy.rights.see':
      'Ka taea te pātai ki te tīma ā-rohe he aha ngā mōhiohio mōu kei a rātou, me te tono kia whakatikahia ngā hē. Ki te kore koe e ngata, ka taea te amuamu ki te Kaikōmihana Tūmataiti.',
    'privacy.rights.contact': 'Me pēhea te whakapā ki ngā tīma ā-rohe',
  },
)
