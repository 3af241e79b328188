import { defineCatalogue } from '@kps/foundation/language'

/** The te reo awaits a licensed translator's review. */
export const aboutWords = defineCatalogue(
  {
    'about.privacy.title': 'Privacy',
    'about.privacy.what': 'What is held here',
    'about.privacy.what.text':
      'The agencies that work together on family violence in {locality} keep here what they need to keep people safe: referrals, cases, risk assessments and safety plans.',
    'about.privacy.who': 'Who can see it',
    'about.privacy.who.text':
      'A coordinator of this locality, and the practitioners on the team of a case. Nobody else, not other localities and not national oversight. Each time somebody looks at a record, that is recorded.',
    'about.privacy.national': 'What leaves',
    'about.privacy.national.text': 'National oversight gets only numbers in which nobody can be recognised.',
    'about.privacy.told': 'When somebody else told us about you',
    'about.privacy.told.text':
      'Principle 3A of the Privacy Act 2020 says that you must be told, unless an exception applies, for example because telling you would put somebody in danger. A worker decides that for each referral and writes down why.',
    'about.privacy.rights': 'Your rights',
    'about.privacy.rights.text':
      'You can ask what is held about you and ask for it to be corrected. If you are not content with the answer, you can complain to the Privacy Commissioner.',
    'about.contact.title': 'Contact us',
    'about.contact.danger':
      'If somebody is in danger now, call 111 and ask for Police. This team does not answer day and night.',
    'about.contact.phone': 'Phone',
    'about.contact.hours': 'Hours',
    'about.contact.email': 'E-mail',
    'about.contact.address': 'Address',
    'about.help.title': 'Help',
    'about.help.signIn': 'Signing in',
    'about.help.signIn.text':
      'This is for people who work in the response of {locality}. You sign in with the account that your agency gave you. After 15 minutes without a step you are signed out.',
    'about.help.cannot': 'If you cannot open something',
    'about.help.cannot.text':
      'You see the cases on whose team you are. A page that is not there and a case that is not yours look the same. Ask the coordinator to add you to the team.',
    'about.help.refer': 'To make a referral',
    'about.help.refer.text': 'You do not need an account. Use the public form.',
    'about.help.mistake': 'If something was recorded wrongly',
    'about.help.mistake.text':
      'Nothing is overwritten. Record it again as it is right: the newest counts, and what stood before stays on record.',
    'about.help.contact': 'Contact the team',
  },
  {
    'about.privacy.title': 'Tūmataititanga',
    'about.privacy.what': 'Ngā mea e puritia ana i konei',
    'about.privacy.what.text':
      'Ka puritia ki konei e ngā umanga e mahi tahi ana mō te tūkino whānau i {locality} ngā mea e haumaru ai ngā tāngata: ngā tono, ngā kēhi, ngā aromatawai tūraru me ngā mahere haumaru.',
    'about.privacy.who': 'Ko wai ka kite',
    'about.privacy.who.text':
      'Ko te kairuruku o tēnei rohe me ngā kaimahi o te tīma o te kēhi. Kāore he tangata kē, kāore ngā rohe kē, kāore te tirohanga ā-motu. Ka tuhia ia tirohanga ki tētahi kōrero.',
    'about.privacy.national': 'Ngā mea ka puta',
    'about.privacy.national.text':
      'Ka whiwhi te tirohanga ā-motu i ngā tatauranga anake, kāore e taea te mōhio ko wai.',
    'about.privacy.told': 'Mēnā nā tētahi atu mātou i whakamōhio mōu',
    'about.privacy.told.text':
      'E ai ki te mātāpono 3A o te Privacy Act 2020 me whakamōhio koe, hāunga anō mēnā ka pā he okotahi, pēnei i te mea mā te whakamōhio i a koe e mōrearea ai tētahi. Mā tētahi kaimahi tēnā e whakatau mō ia tono, ā, ka tuhia te take.',
    'about.privacy.rights': 'Ō mōtika',
    'about.privacy.rights.text':
      'Ka taea te pātai he aha ngā mea mōu e puritia ana, me te tono kia whakatikahia. Ki te kore koe e ngata, ka taea te amuamu ki te Kaikōmihana Tūmataiti.',
    'about.contact.title': 'Whakapā mai',
    'about.contact.danger':
      'Mēnā kei te mōrearea tētahi ināianei, waea atu ki 111, tonoa ngā Pirihimana. Kāore tēnei tīma e whakautu i te ao, i te pō.',
    'about.contact.phone': 'Waea',
    'about.contact.hours': 'Hāora',
    'about.contact.email': 'Īmēra',
    'about.contact.address': 'Wāhi',
    'about.help.title': 'Āwhina',
    'about.help.signIn': 'Te takiuru',
    'about.help.signIn.text':
      'Mā te hunga mahi tēnei o te urupare i {locality}. Takiuru mā te pūkete i hoatu e tō umanga. Ki te 15 meneti koe kāore e mahi, ka takiputaina koe.',
    'about.help.cannot': 'Ki te kore tētahi mea e tuwhera',
    'about.help.cannot.text':
      'Ka kite koe i ngā kēhi kei roto koe i te tīma. He ōrite te āhua o te whārangi kāore i reira me te kēhi ehara i a koe. Tonoa te kairuruku kia tāpirihia koe ki te tīma.',
    'about.help.refer': 'Te tuku tono',
    'about.help.refer.text': 'Kāore he pūkete e hiahiatia. Whakamahia te puka tūmatanui.',
    'about.help.mistake': 'Ki te hē te tuhi',
    'about.help.mistake.text':
      'Kāore tētahi mea e tuhiruatia. Tuhia anō kia tika: ko te mea hou e mana ana, ka mau tonu te mea o mua.',
    'about.help.contact': 'Whakapā ki te tīma',
  },
)
