import { defineCatalogue } from '@kps/foundation/language'

/** What each refusal says: what is so, and what to do. Never whether something exists. The te reo awaits review. */
export const errorWords = defineCatalogue(
  {
    'error.400.title': 'We could not read what was sent',
    'error.400.do':
      'Go back to the page you came from and try again. If you pasted text from somewhere else, type it instead.',
    'error.401.title': 'You need to sign in',
    'error.401.do': 'You have been signed out, or you have not signed in yet. Sign in and try again.',
    'error.403.title': 'You cannot do this',
    'error.403.do':
      'Either this is not part of your role, or the form was not sent from our own page. Open the page again. If you still need this for your work, ask the coordinator of your locality.',
    'error.404.title': 'Page not found',
    'error.404.do':
      'If you typed the address, check it is right. If you followed a link, go back and start from the first page.',
    'error.405.title': 'This page cannot be opened like that',
    'error.405.do': 'Start again from the first page.',
    'error.409.title': 'Somebody else was quicker',
    'error.409.do': 'This changed while you were working on it. Open it again to see how it stands now, then decide.',
    'error.413.title': 'There is too much text',
    'error.413.do': 'Go back, make your text shorter, and send it again. Nothing of it was kept.',
    'error.415.title': 'This page takes only its own form',
    'error.415.do': 'Go back and use the form on the page. Files cannot be sent here.',
    'error.422.title': 'Something in the form is not right',
    'error.422.do': 'Go back, check your answers and send them again.',
    'error.429.title': 'Too many tries in a short time',
    'error.429.do': 'Wait a few minutes, then try again.',
    'error.500.title': 'Something went wrong here',
    'error.500.do':
      'It is not your fault. We cannot say whether what you did last was kept. Wait a moment, then open the page again and look.',
    'error.503.title': 'This service is not working just now',
    'error.503.do': 'Try again in a few minutes.',
    'error.home': 'Go to the first page',
    'error.request': 'If you tell somebody about this, give them this code: {id}',
  },
  {
    'error.400.title': 'Kāore i taea te pānui i te mea i tukuna mai',
    'error.400.do':
      'Hoki atu ki te whārangi i ahu mai ai koe, ka whakamātau anō. Mēnā i tāpiritia he kupu nō wāhi kē, patohia kē.',
    'error.401.title': 'Me takiuru koe',
    'error.401.do': 'Kua takiputa koe, kāore anō rānei koe kia takiuru. Takiuru mai, ka whakamātau anō.',
    'error.403.title': 'Kāore koe e āhei ki te mahi i tēnei',
    'error.403.do':
      'Ehara pea tēnei i tō tūranga, kāore rānei te puka i tukuna mai i tō mātou ake whārangi. Whakatuwheratia anō te whārangi. Mēnā e hiahiatia tonu ana mō tō mahi, pātai ki te kairuruku o tō rohe.',
    'error.404.title': 'Kāore i kitea te whārangi',
    'error.404.do':
      'Mēnā i patohia e koe te wāhitau, tirohia mēnā e tika ana. Mēnā i whai hononga koe, hoki atu ka tīmata i te whārangi tuatahi.',
    'error.405.title': 'Kāore e taea te whakatuwhera pēnei i tēnei whārangi',
    'error.405.do': 'Tīmata anō i te whārangi tuatahi.',
    'error.409.title': 'I tere ake tētahi atu',
    'error.409.do':
      'I rerekē tēnei i a koe e mahi ana. Whakatuwheratia anō kia kite i tōna āhua ināianei, kātahi ka whakatau.',
    'error.413.title': 'He roa rawa ngā kupu',
    'error.413.do': 'Hoki atu, whakapotoa ō kupu, ka tuku anō. Kāore i puritia tētahi mea.',
    'error.415.title': 'Ko tana ake puka anake ka whāia e tēnei whārangi',
    'error.415.do': 'Hoki atu, whakamahia te puka kei te whārangi. Kāore e taea te tuku kōnae ki konei.',
    'error.422.title': 'Kei te hē tētahi mea i te puka',
    'error.422.do': 'Hoki atu, tirohia ō whakautu, ka tuku anō.',
    'error.429.title': 'He maha rawa ngā whakamātau i te wā poto',
    'error.429.do': 'Tatari mō ētahi meneti, ka whakamātau anō.',
    'error.500.title': 'I hē tētahi mea i konei',
    'error.500.do':
      'Ehara i a koe te hē. Kāore e taea te kī mēnā i puritia tāu mahi whakamutunga. Tatari mō te wā poto, ka whakatuwhera anō i te whārangi ka titiro.',
    'error.503.title': 'Kāore tēnei ratonga e mahi ana ināianei',
    'error.503.do': 'Whakamātau anō ā ngā meneti ruarua.',
    'error.home': 'Haere ki te whārangi tuatahi',
    'error.request': 'Ki te kōrero koe mō tēnei ki tētahi, hoatu tēnei tohu: {id}',
  },
)
