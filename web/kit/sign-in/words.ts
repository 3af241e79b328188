import { defineCatalogue } from '@kps/foundation/language'

/** The te reo awaits a licensed translator's review. */
export const welcomeWords = defineCatalogue(
  {
    'signIn.page.title': 'Sign in',
    'signIn.page.ended': 'Your session has ended. Sign in to go on.',
    'signIn.page.for': 'This is for people who work in this response.',
    'signIn.page.do': 'Sign in',
    'signIn.page.help': 'If you cannot sign in, ask your coordinator.',
    'signIn.with.title': 'Who do you sign in with?',
    'signIn.with.what': 'Choose the sign-in that your own organisation uses.',
    'signIn.done.title': 'You are signed in',
    'signIn.done.continue': 'Continue',
    'signIn.out.title': 'You are signed out',
    'signIn.out.do': 'Close this window if others use this device.',
    'signIn.out.again': 'Sign in again',
    'signIn.paused.title': 'Your agency’s access is paused',
    'signIn.paused.do':
      'Nobody can work here for your agency at present. You have done nothing wrong. Ring the team of this response:',
    'signIn.unknown.title': 'You do not have access here',
    'signIn.unknown.do':
      'Your sign-in worked, but you may not work in this response, or not at present. Ask your agency’s administrator or the coordinator.',
    'signIn.unknown.link': 'If you were given a link, open it again in the browser in which you accepted it.',
  },
  {
    'signIn.page.title': 'Takiuru',
    'signIn.page.ended': 'Kua mutu tō wātū. Takiuru mai anō kia haere tonu.',
    'signIn.page.for': 'Mā te hunga mahi i tēnei urupare.',
    'signIn.page.do': 'Takiuru',
    'signIn.page.help': 'Ki te kore koe e āhei te takiuru, pātai atu ki tō kairuruku.',
    'signIn.with.title': 'Mā wai koe e takiuru ai?',
    'signIn.with.what': 'Kōwhiria te takiurunga a tō ake whakahaere.',
    'signIn.done.title': 'Kua takiuru koe',
    'signIn.done.continue': 'Haere tonu',
    'signIn.out.title': 'Kua takiputa koe',
    'signIn.out.do': 'Katia tēnei matapihi mēnā ka whakamahia tēnei pūrere e ētahi atu.',
    'signIn.out.again': 'Takiuru anō',
    'signIn.paused.title': 'Kua whakatārewatia te urunga a tō umanga',
    'signIn.paused.do':
      'I tēnei wā kāore tētahi e āhei te mahi i konei mō tō umanga. Ehara i te hē nāu. Waea atu ki te tīma o tēnei urupare:',
    'signIn.unknown.title': 'Kāore ō urunga ki konei',
    'signIn.unknown.do':
      'I pai tō takiuru, engari kāore koe e āhei ki te mahi i tēnei urupare, i tēnei wā rānei. Pātai ki te kaiwhakahaere o tō umanga, ki te kairuruku rānei.',
    'signIn.unknown.link': 'Mēnā i hoatu he hononga ki a koe, whakatuwheratia anō i te pūtirotiro i whakaaetia ai.',
  },
)
