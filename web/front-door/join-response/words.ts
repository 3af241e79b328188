import { defineCatalogue } from '@kps/foundation/language'

/** Joining a locality's response as a partner. The te reo awaits a licensed translator's review. */
export const joinWords = defineCatalogue(
  {
    'joinForm.page': 'Join the team',
    'joinForm.title': 'Join the team in {locality}',
    'joinForm.title.short': 'Join the team',
    'joinForm.what':
      'For an organisation that wants to work with the local team. Its coordinator reads what you write, and decides.',
    'joinForm.need': 'It takes about 10 minutes. Have your NZBN at hand, if you have one.',
    'joinForm.kept': 'Nothing is kept until you send it at the end.',
    'joinForm.work.title': 'Your work here',
    'joinForm.work': 'What do you do for people here?',
    'joinForm.work.agreements': 'Which agreements do you have already?',
    'joinForm.work.agreements.hint': 'For example: one on how you share what you know.',
    'joinForm.administrator.title': 'Who looks after your people here?',
    'joinForm.administrator.why': 'This person invites your people, and takes away the ones who leave.',
    'joinForm.point.title': 'Who can promise people and money?',
    'joinForm.point.why': 'A manager who can say yes for you, and sees that it is done. It may be the same person.',
    'joinForm.reads': 'The coordinator in {locality} reads this. Nobody else can open it on the way.',
    'joinForm.reads.anywhere': 'The coordinator of the local team reads this. Nobody else can open it on the way.',
    'joinForm.receipt.read': 'The coordinator in {locality} reads it in working hours ({hours}).',
    'joinForm.receipt.more': 'They ring or email you if they need more, and to say yes or no.',
    'joinForm.receipt.link': 'If they say yes, they give a link to the person who looks after your people.',
    'joinForm.receipt.ring': 'Heard nothing for five working days? Call {phone} and say your reference.',
  },
  {
    'joinForm.page': 'Hono mai ki te tīma',
    'joinForm.title': 'Hono mai ki te tīma i {locality}',
    'joinForm.title.short': 'Hono mai ki te tīma',
    'joinForm.what':
      'Mō tētahi whakahaere e hiahia ana ki te mahi tahi me te tīma ā-rohe. Mā te kairuruku e pānui, e whakatau.',
    'joinForm.need': 'Kāore e roa atu i te 10 meneti. Kia rite tā koutou NZBN, mēnā kei a koutou.',
    'joinForm.kept': 'Kāore he mea e puritia kia tukuna rā anōtia i te mutunga.',
    'joinForm.work.title': 'Ā koutou mahi i konei',
    'joinForm.work': 'He aha ā koutou mahi mō te tangata i konei?',
    'joinForm.work.agreements': 'He aha ngā whakaaetanga kei a koutou kē?',
    'joinForm.work.agreements.hint': 'Hei tauira: mō te tuku i ā koutou e mōhio ana.',
    'joinForm.administrator.title': 'Ko wai ka tiaki i ō koutou tāngata i konei?',
    'joinForm.administrator.why': 'Māna ō koutou tāngata e pōwhiri, māna hoki e tango te hunga ka wehe.',
    'joinForm.point.title': 'Ko wai ka āhei te oati tāngata, pūtea hoki?',
    'joinForm.point.why': 'He kaiwhakahaere ka āhei te kī āe mō koutou, ka kite hoki kua oti. Ko taua tangata anō pea.',
    'joinForm.reads':
      'Ka pānuitia tēnei e te kairuruku i {locality}. Kāore e taea e tētahi atu te whakatuwhera i te ara.',
    'joinForm.reads.anywhere':
      'Ka pānuitia tēnei e te kairuruku o te tīma ā-rohe. Kāore e taea e tētahi atu te whakatuwhera i te ara.',
    'joinForm.receipt.read': 'Ka pānuitia e te kairuruku i {locality} i ngā hāora mahi ({hours}).',
    'joinForm.receipt.more': 'Ka waea, ka īmēra rānei rātou mēnā me nui ake, ā, hei kī āe, kāo rānei.',
    'joinForm.receipt.link': 'Ki te kī āe rātou, ka hoatu he hononga ki te tangata e tiaki ana i ō koutou tāngata.',
    'joinForm.receipt.ring': 'Kāore i rongo mō ngā rā mahi e rima? Waea atu ki {phone}, ka kī i tō tohu.',
  },
)
