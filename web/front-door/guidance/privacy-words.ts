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
    'privacy.after.national': 'National oversight gets only numbers in which nobody can be recognised.',
    'privacy.others.title': 'When you tell us about somebody else',
    'privacy.others.law':
      'The Privacy Act 2020 (principle 3A) says that we must tell a person when we collected information about them from somebody else, unless an exception applies, for example because it would put somebody in danger. A worker decides that first.',
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
    'privacy.after.national': 'Ka whiwhi te tirohanga ā-motu i ngā tatauranga anake, kāore e taea te mōhio ko wai.',
    'privacy.others.title': 'Ina kōrero mai koe mō tētahi atu',
    'privacy.others.law':
      'E ai ki te Privacy Act 2020 (mātāpono 3A), me whakamōhio mātou i te tangata mēnā i kohia e mātou ngā mōhiohio mōna i tangata kē, hāunga anō mēnā ka pā he okotahi, pēnei i te mea ka mōrearea tētahi. Mā tētahi kaimahi tēnā e whakatau i te tuatahi.',
    'privacy.rights.title': 'Ō mōtika',
    'privacy.rights.see':
      'Ka taea te pātai ki te tīma ā-rohe he aha ngā mōhiohio mōu kei a rātou, me te tono kia whakatikahia ngā hē. Ki te kore koe e ngata, ka taea te amuamu ki te Kaikōmihana Tūmataiti.',
    'privacy.rights.contact': 'Me pēhea te whakapā ki ngā tīma ā-rohe',
  },
)
