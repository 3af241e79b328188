import { defineCatalogue } from '@kps/foundation/language'

/** The te reo awaits a licensed translator's review. */
export const frontWords = defineCatalogue(
  {
    'front.title': 'Welcome',
    'front.heading': 'Help when home is not safe',
    'front.danger': 'In danger now? Call 111.',
    'front.what':
      'Local teams work with whānau, so that everybody at home is safe. You can tell them about yourself or about somebody you are worried about. They read it, and decide with care who can help.',
    'front.watched': 'Is somebody watching your phone or computer? Read this first',
    'front.choose': 'Where do they live?',
    'front.chooseHint': 'Choose the place nearest to the person who needs help.',
    'front.find': 'Not sure which? Find it by town or suburb',
    'front.none': 'No locality takes forms here just now. Please call one of the numbers below.',
    'front.practitioners': 'For people who work in a local team',
    'front.signIn': 'Sign in: {locality}',
    'front.organisations': 'For organisations',
    'front.start': 'Start a response for our place',
    'front.join': 'Join the team: {locality}',
  },
  {
    'front.title': 'Nau mai',
    'front.heading': 'He āwhina ina kore te kāinga e haumaru',
    'front.danger': 'Kei te mōrearea ināianei? Waea atu ki 111.',
    'front.what':
      'Ka mahi tahi ngā tīma ā-rohe me ngā whānau, kia haumaru ai te katoa i te kāinga. Ka taea te kōrero ki a rātou mōu, mō tētahi rānei e māharahara ana koe. Ka pānui rātou, ka āta whakatau ko wai hei āwhina.',
    'front.watched': 'Kei te mātakitia tō waea, tō rorohiko rānei? Pānuitia tēnei i te tuatahi',
    'front.choose': 'Kei hea rātou e noho ana?',
    'front.chooseHint': 'Kōwhiria te wāhi e pātata ana ki te tangata e hiahia āwhina ana.',
    'front.find': 'Kāore i te mōhio ko tēhea? Kimihia mā te tāone, mā te wāhi noho rānei',
    'front.none': 'Kāore he rohe e tango puka ana i konei ināianei. Tēnā, waea atu ki tētahi o ngā nama kei raro.',
    'front.practitioners': 'Mō te hunga e mahi ana i tētahi tīma ā-rohe',
    'front.signIn': 'Takiuru: {locality}',
    'front.organisations': 'Mō ngā whakahaere',
    'front.start': 'Tīmataria he urupare mō tō mātou rohe',
    'front.join': 'Hono mai ki te tīma: {locality}',
  },
)
