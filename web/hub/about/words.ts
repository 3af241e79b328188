import { defineCatalogue } from '@kps/foundation/language'

/** The te reo awaits a licensed translator's review. */
export const aboutWords = defineCatalogue(
  {
    'about.privacy.title': 'Privacy at the national hub',
    'about.privacy.people':
      'The hub holds no information about any person. It holds counts that each locality protected before sending them, and has no key to any locality’s records.',
    'about.privacy.protected':
      'Counts under 6 are not shown, others are hidden so that those cannot be worked out, and all are rounded. Only quarters that have ended are sent, after a person in the locality has seen and released them.',
    'about.privacy.staff':
      'Of people who sign in, the hub keeps a name, encrypted, and a record of what they opened and when.',
    'about.contact.title': 'Contact the national hub',
    'about.contact.figures':
      'For questions about a locality’s figures, ask that locality first: only it can see what they count.',
    'about.contact.access':
      'For access, or to report a fault, ask the person who invited you. Tell them the code shown on the page of the fault, if there is one.',
    'about.help.title': 'Help',
    'about.help.measure': 'Choose a measure and a quarter, then press Show. The page can be printed as it is.',
    'about.help.s': 'S means that a locality counted something but does not show it, so that nobody can be recognised.',
    'about.help.dash': 'A dash means that the locality has not published that quarter yet.',
    'about.help.sum': 'Each figure is rounded by itself, so columns and rows may not add up.',
    'about.help.danger': 'This page is for oversight. If somebody is in danger, call 111.',
  },
  {
    'about.privacy.title': 'Te tūmataititanga i te pū ā-motu',
    'about.privacy.people':
      'Kāore he kōrero mō tētahi tangata i te pū. He tatauranga noa kua whakamarutia e ia rohe i mua i te tuku mai, ā, kāore āna kī ki ngā pūkete a tētahi rohe.',
    'about.privacy.protected':
      'Kāore e whakaaturia ngā tatauranga iti iho i te 6, ka hunaia ētahi atu kia kore aua mea e kitea, ā, ka whakaawhiwhia te katoa. Ko ngā hauwhā kua mutu anake ka tukuna, i muri i te tirohanga me te tukunga a tētahi tangata o te rohe.',
    'about.privacy.staff':
      'Mō te hunga takiuru, ka puritia he ingoa kua whakamunatia, me te mauhanga o ngā mea i tuwheratia me te wā.',
    'about.contact.title': 'Whakapā ki te pū ā-motu',
    'about.contact.figures':
      'Mō ngā pātai e pā ana ki ngā tatauranga a tētahi rohe, pātai ki taua rohe i te tuatahi: māna anake e kite he aha kei roto.',
    'about.contact.access':
      'Mō te urunga, mō te hapa rānei, pātai ki te tangata nāna koe i pōwhiri. Hoatu te tohu i te whārangi o te hapa, mēnā he tohu.',
    'about.help.title': 'Āwhina',
    'about.help.measure': 'Kōwhiria he ine me tētahi hauwhā, ka pēhi i te Whakaatu. Ka taea te tā i te whārangi.',
    'about.help.s': 'Ko te S: i tatau te rohe i tētahi mea engari kāore e whakaaturia, kia kore ai tētahi e mōhiotia.',
    'about.help.dash': 'Ko te tohu – : kāore anō te rohe kia whakaputa i taua hauwhā.',
    'about.help.sum':
      'Ka whakaawhiwhia ia tatauranga, nō reira kāore pea ngā tīwae me ngā rārangi e ōrite ki te tapeke.',
    'about.help.danger': 'Mō te tirohanga whānui tēnei whārangi. Mēnā kei te mōrearea tētahi, waea atu ki 111.',
  },
)
