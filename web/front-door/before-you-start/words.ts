import { defineCatalogue } from '@kps/foundation/language'

/** The te reo awaits a licensed translator's review. */
export const beforeWords = defineCatalogue(
  {
    'before.title': 'Before you start',
    'before.seen.ask': 'Can you be seen now?',
    'before.seen.stop': 'If somebody may see your screen, stop here. Come back when you are on your own.',
    'before.leave.title': 'To leave in a hurry',
    'before.leave.how':
      'Press “Exit this page”. It is on every page. In most browsers you can also press the Shift key three times. You are on another website at once, and what you have not sent is gone.',
    'before.leave.history': 'It does not clear your browsing history.',
    'before.leave.seen':
      'Somebody who looks there, or presses Back, may see that you were on this website. Close the tab as well, if you can.',
    'before.typed.title': 'What you type',
    'before.typed.kept':
      'Nothing is kept until you press Send at the very end. Then it is locked, so that only the team in {locality} can open it.',
    'before.return.title': 'To come back',
    'before.return.how': 'Find this website again the way you found it today. You start again from the beginning.',
    'before.watched': 'If somebody checks your phone or computer',
    'before.go': 'Continue',
    'before.askFirst': 'Not sure if you may tell us? Ask first, without names',
  },
  {
    'before.title': 'I mua i tō tīmata',
    'before.seen.ask': 'Ka taea koe te kite ināianei?',
    'before.seen.stop': 'Mēnā ka kitea pea tō mata e tētahi, me mutu i konei. Hoki mai ina noho ko koe anake.',
    'before.leave.title': 'Mō te wehe wawe',
    'before.leave.how':
      'Pēhia “Putaina tēnei whārangi”. Kei ia whārangi. I te nuinga o ngā pūtirotiro ka taea hoki te pēhi i te pātuhi Shift kia toru ngā wā. Ka tae wawe koe ki tētahi atu paetukutuku, ka ngaro ngā mea kāore anō kia tukuna.',
    'before.leave.history': 'Kāore e ūkuia tō hītori pūtirotiro.',
    'before.leave.seen':
      'Ka kite pea te tangata ka titiro ki reira, ka pēhi rānei i te pātene Hoki, i tae mai koe ki tēnei paetukutuku. Katia hoki te ripa, mēnā ka taea.',
    'before.typed.title': 'Āu e patopato ai',
    'before.typed.kept':
      'Kāore he mea e puritia kia pēhi rā anō koe i Tukuna i te mutunga. Kātahi ka rakaina, mā te tīma anake i {locality} e huaki.',
    'before.return.title': 'Mō te hoki mai',
    'before.return.how':
      'Kimihia anō tēnei paetukutuku, pērā i tāu i kimi ai i tēnei rā. Ka tīmata anō i te tīmatanga.',
    'before.watched': 'Mēnā ka tirohia tō waea, tō rorohiko rānei e tētahi',
    'before.go': 'Haere tonu',
    'before.askFirst': 'Kāore i te mōhio mēnā ka taea te kōrero mai? Pātai i te tuatahi, kāore he ingoa',
  },
)
