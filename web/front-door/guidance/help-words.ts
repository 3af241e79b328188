import { defineCatalogue } from '@kps/foundation/language'

/** The te reo awaits a licensed translator's review. */
export const helpWords = defineCatalogue(
  {
    'help.title': 'Staying safe online',
    'help.exit.title': 'The exit button',
    'help.exit.does':
      '“Exit this page” takes you to another website at once. In most browsers, pressing the Shift key three times does the same.',
    'help.exit.not':
      'It does not clear your browsing history. Somebody who looks there, or presses Back, may see that you were on this website. Close the tab as well, if you can.',
    'help.watch.title': 'If somebody may be watching',
    'help.watch.other':
      'Use a phone or computer that they cannot reach: a friend’s, or one at a library, a school or a doctor’s.',
    'help.watch.private':
      'A private or incognito window leaves no history on the phone or computer. It does not hide you from software that watches the screen, or from whoever runs the internet at home or at work.',
    'help.watch.history':
      'Clearing all history can itself be noticed. You can remove single pages instead, if your browser allows it.',
    'help.watch.shared':
      'If you share a phone or computer, close this tab when you are done. Browsers may offer what was typed before to the next person: answers here are marked so that they should not.',
    'help.watch.app':
      'If you think that an app watches your phone, talk to a helpline first, from another phone. Taking the app off can be noticed, and what it has sent cannot be taken back.',
    'help.watch.calls': 'Calls and messages stay in the lists of your phone until somebody deletes them.',
    'help.watch.messages': 'Think about who else reads your email and messages, or sees your phone bill.',
    'help.this.title': 'What this website keeps',
    'help.this.nothing':
      'It sets no cookies and keeps nothing on your phone or computer. Your answers stay in the page until you press Send.',
    'help.this.back': 'Use the Back link on the page. The browser’s own back button can lose your answers.',
    'help.this.close': 'Close the page when you are done, also after you press Send.',
    'help.access.title': 'If this website is hard to use',
    'help.access.works':
      'It works with a keyboard, a screen reader, large text and without scripts. If something is in your way, tell the local team.',
    'help.access.ring': 'You can always call instead.',
  },
  {
    'help.title': 'Te noho haumaru tuihono',
    'help.exit.title': 'Te pātene puta',
    'help.exit.does':
      'Mā “Putaina tēnei whārangi” koe e kawe wawe ki tētahi atu paetukutuku. I te nuinga o ngā pūtirotiro, he rite tonu te pēhi kia toru ngā wā i te pātuhi Shift.',
    'help.exit.not':
      'Kāore e ūkuia te hītori pūtirotiro. Ka kite pea te tangata ka titiro ki reira, ka pēhi rānei i te pātene Hoki, i tae mai koe ki tēnei paetukutuku. Katia hoki te ripa, mēnā ka taea.',
    'help.watch.title': 'Mēnā tērā pea kei te mātakitia koe',
    'help.watch.other':
      'Whakamahia he waea, he rorohiko rānei kāore e taea e rātou: nā tētahi hoa, kei te whare pukapuka, te kura, te tākuta rānei.',
    'help.watch.private':
      'Kāore te matapihi tūmataiti e waiho hītori i te waea, i te rorohiko rānei. Kāore koe e huna i te pūmanawa e mātaki ana i te mata, i te hunga rānei e whakahaere ana i te ipurangi i te kāinga, i te mahi rānei.',
    'help.watch.history':
      'Ka kitea pea te ūkui i te hītori katoa. Ka taea pea te tango i ngā whārangi takitahi, mēnā e āhei ana tō pūtirotiro.',
    'help.watch.shared':
      'Mēnā ka tiritiria e koutou te waea, te rorohiko rānei, katia tēnei ripa ina mutu koe. Tērā pea ka whakaatu ngā pūtirotiro i ngā mea i patohia i mua ki te tangata e whai ake ana: kua tohua ngā whakautu i konei kia kore ai e pērā.',
    'help.watch.app':
      'Ki te whakaaro koe kei te mātaki tētahi taupānga i tō waea, kōrero i te tuatahi ki tētahi waea āwhina, mā tētahi atu waea. Ka kitea pea te tango i te taupānga, ā, kāore e taea ngā mea kua tukuna te whakahoki.',
    'help.watch.calls': 'Ka noho ngā waea me ngā karere ki ngā rārangi o tō waea kia mukua rā anō e tētahi.',
    'help.watch.messages': 'Whakaarohia ko wai atu e pānui ana i ō īmēra me ō karere, e kite ana rānei i tō pire waea.',
    'help.this.title': 'Ngā mea ka puritia e tēnei paetukutuku',
    'help.this.nothing':
      'Kāore ia e waiho pihikete, kāore e pupuri i tētahi mea ki tō waea, ki tō rorohiko rānei. Ka noho ō whakautu ki te whārangi kia pēhi rā anō koe i Tukuna.',
    'help.this.back':
      'Whakamahia te hononga Hoki kei te whārangi. Ka ngaro pea ō whakautu i te pātene hoki o te pūtirotiro.',
    'help.this.close': 'Katia te whārangi ina mutu, ā muri hoki i te pēhi i Tukuna.',
    'help.access.title': 'Mēnā he uaua te whakamahi i tēnei paetukutuku',
    'help.access.works':
      'Ka taea te whakamahi mā te papapātuhi, mā te pānui mata, mā te kupu nui, me te kore tuhinga hōtaka. Mēnā he ārai kei mua i a koe, whakamōhio atu ki te tīma ā-rohe.',
    'help.access.ring': 'Ka taea te waea atu i ngā wā katoa.',
  },
)
