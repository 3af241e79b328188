import { defineCatalogue } from '@kps/foundation/language'

/** The te reo awaits a licensed translator's review. */
export const aboutWords = defineCatalogue(
  {
    'hubAbout.privacy.title': 'Privacy at the national hub',
    'hubAbout.privacy.people':
      'The hub holds no information about any person. It holds counts that each locality protected before sending them, and has no key to any locality’s records.',
    'hubAbout.privacy.protected':
      'Counts under 6 are not shown, others are hidden so that those cannot be worked out, and all are rounded. Only quarters that have ended are sent, after a person in the locality has seen and released them.',
    'hubAbout.privacy.applications':
      'An application to start a response is sealed, and the hub opens it only while somebody reads it. Nothing that it says is kept here: the log says who read it.',
    'hubAbout.privacy.staff':
      'Of people who sign in, the hub keeps a name, encrypted, and a record of what they opened and when.',
    'hubAbout.contact.title': 'Contact the national hub',
    'hubAbout.contact.figures':
      'For questions about a locality’s figures, ask that locality first: only it can see what they count.',
    'hubAbout.contact.access':
      'For access, or to report a fault, ask the person who invited you. Tell them the code shown on the page of the fault, if there is one.',
    'hubAbout.help.title': 'Help',
    'hubAbout.help.measure': 'Choose a measure and a quarter, then press Show. The page can be printed as it is.',
    'hubAbout.help.s':
      'S means that a locality counted something but does not show it, so that nobody can be recognised.',
    'hubAbout.help.dash': 'A dash means that the locality has not published that quarter yet.',
    'hubAbout.help.sum': 'Each figure is rounded by itself, so columns and rows may not add up.',
    'hubAbout.help.danger': 'This page is for oversight. If somebody is in danger, call 111.',
  },
  {
    'hubAbout.privacy.title': 'Te tūmataititanga i te pū ā-motu',
    'hubAbout.privacy.people':
      'Kāore he kōrero mō tētahi tangata i te pū. He tatauranga noa kua whakamarutia e ia rohe i mua i te tuku mai, ā, kāore āna kī ki ngā pūkete a tētahi rohe.',
    'hubAbout.privacy.protected':
      'Kāore e whakaaturia ngā tatauranga iti iho i te 6, ka hunaia ētahi atu kia kore aua mea e kitea, ā, ka whakaawhiwhia te katoa. Ko ngā hauwhā kua mutu anake ka tukuna, i muri i te tirohanga me te tukunga a tētahi tangata o te rohe.',
    'hubAbout.privacy.applications':
      'Ka hīritia te tono kia tīmata he urupare kia huakina ai e te pū anake, ina pānuihia e tētahi. Kāore tētahi mea o roto e puritia i konei: ka kī noa te rārangi mahi nā wai i pānui.',
    'hubAbout.privacy.staff':
      'Mō te hunga takiuru, ka puritia he ingoa kua whakamunatia, me te mauhanga o ngā mea i tuwheratia me te wā.',
    'hubAbout.contact.title': 'Whakapā ki te pū ā-motu',
    'hubAbout.contact.figures':
      'Mō ngā pātai e pā ana ki ngā tatauranga a tētahi rohe, pātai ki taua rohe i te tuatahi: māna anake e kite he aha kei roto.',
    'hubAbout.contact.access':
      'Mō te urunga, mō te hapa rānei, pātai ki te tangata nāna koe i pōwhiri. Hoatu te tohu i te whārangi o te hapa, mēnā he tohu.',
    'hubAbout.help.title': 'Āwhina',
    'hubAbout.help.measure': 'Kōwhiria he ine me tētahi hauwhā, ka pēhi i te Whakaatu. Ka taea te tā i te whārangi.',
    'hubAbout.help.s':
      'Ko te S: i tatau te rohe i tētahi mea engari kāore e whakaaturia, kia kore ai tētahi e mōhiotia.',
    'hubAbout.help.dash': 'Ko te tohu – : kāore anō te rohe kia whakaputa i taua hauwhā.',
    'hubAbout.help.sum':
      'Ka whakaawhiwhia ia tatauranga, nō reira kāore pea ngā tīwae me ngā rārangi e ōrite ki te tapeke.',
    'hubAbout.help.danger': 'Mō te tirohanga whānui tēnei whārangi. Mēnā kei te mōrearea tētahi, waea atu ki 111.',
  },
)
