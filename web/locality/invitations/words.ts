import { defineCatalogue } from '@kps/foundation/language'

/** The te reo awaits a licensed translator's review. */
export const invitationWords = defineCatalogue(
  {
    'invitation.title': 'You are invited',
    'invitation.for': 'You are invited to work in this response for {agency}.',
    'invitation.next': 'Next, you sign in as you do at work. This link then belongs to this browser.',
    'invitation.device': 'Use the device that you work on, and one that is yours alone.',
    'invitation.accept': 'Accept and sign in',
    'invitation.notYours': 'If you did not expect this, close this page. Do not pass the link on.',
    'invitation.claimed.title': 'Now sign in',
    'invitation.claimed.do':
      'The link is for this browser now. Sign in within ten minutes, or open the link here again.',
    'invitation.claimed.signIn': 'Sign in',
    'invitation.unknown.title': 'This link does not work',
    'invitation.unknown.do':
      'Check that you have copied all of it. If you have, ask the person who gave it to you for a new one.',
    'invitation.used.title': 'This link has been used',
    'invitation.used.do': 'It works once. If it was you who used it, sign in.',
    'invitation.used.notYou':
      'If it was not you, tell the person who gave it to you now. Somebody else may have come in.',
    'invitation.used.signIn': 'Sign in',
    'invitation.late.title': 'This link has run out',
    'invitation.late.do': 'A link works for 14 days. Ask the person who gave it to you for a new one.',
    'invitation.closed.title': 'This link does not work just now',
    'invitation.closed.do': 'Nobody can come in for this agency at present. Ask the coordinator of this response.',
    'invitation.closed.contact': 'How to reach the coordinator',
    'invitation.elsewhere.title': 'This link belongs to another browser',
    'invitation.elsewhere.do': 'It was accepted in another browser first. Go back to that one and go on there.',
    'invitation.elsewhere.notYou':
      'If it was not you, tell the person who gave it to you now, so that they can take it back.',
    'invitation.applied':
      'If the link came with your own application to start a response, apply again and give your reference.',
  },
  {
    'invitation.title': 'Kua pōwhiritia koe',
    'invitation.for': 'Kua pōwhiritia koe kia mahi i tēnei urupare mō {agency}.',
    'invitation.next':
      'Ka takiuru koe ināianei, pērā i tō takiuru i te mahi. Nō tēnei pūtirotiro anake te hononga i muri.',
    'invitation.device': 'Whakamahia te pūrere e mahi ai koe, me te mea nōu anake.',
    'invitation.accept': 'Whakaae, ka takiuru',
    'invitation.notYours':
      'Ki te kore koe i tatari mō tēnei, katia te whārangi. Kaua e tukuna te hononga ki tētahi atu.',
    'invitation.claimed.title': 'Takiuru mai ināianei',
    'invitation.claimed.do':
      'Nō tēnei pūtirotiro te hononga ināianei. Takiuru mai i roto i te tekau meneti, whakatuwheratia anō rānei te hononga i konei.',
    'invitation.claimed.signIn': 'Takiuru',
    'invitation.unknown.title': 'Kāore tēnei hononga e mahi',
    'invitation.unknown.do':
      'Tirohia mēnā kua tāruatia te katoa. Mēnā kua pērā, tonoa tētahi mea hou i te tangata nāna i hoatu ki a koe.',
    'invitation.used.title': 'Kua whakamahia tēnei hononga',
    'invitation.used.do': 'Kotahi anake te mahinga. Mēnā nāu i whakamahi, takiuru mai.',
    'invitation.used.notYou':
      'Ki te kore nāu, kōrero ināianei ki te tangata nāna i hoatu ki a koe. Tērā pea kua uru mai tētahi atu.',
    'invitation.used.signIn': 'Takiuru',
    'invitation.late.title': 'Kua pau te wā o tēnei hononga',
    'invitation.late.do': 'E 14 ngā rā e mahi ai te hononga. Tonoa tētahi mea hou i te tangata nāna i hoatu ki a koe.',
    'invitation.closed.title': 'Kāore tēnei hononga e mahi i tēnei wā',
    'invitation.closed.do':
      'Kāore he tangata e āhei ki te uru mai mō tēnei umanga ināianei. Pātai ki te kairuruku o tēnei urupare.',
    'invitation.closed.contact': 'Me pēhea te whakapā ki te kairuruku',
    'invitation.elsewhere.title': 'Nō tētahi atu pūtirotiro tēnei hononga',
    'invitation.elsewhere.do': 'I whakaaetia i tētahi atu pūtirotiro i te tuatahi. Hoki atu ki tērā, ka haere tonu ai.',
    'invitation.elsewhere.notYou':
      'Ki te kore nāu, kōrero ināianei ki te tangata nāna i hoatu ki a koe, kia tangohia ai e ia.',
    'invitation.applied':
      'Mēnā i tae mai te hononga i tāu ake tono kia tīmata he urupare, tono anō, ka hoatu i tō tohutoro.',
  },
)
