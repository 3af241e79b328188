import { defineCatalogue } from '@kps/foundation/language'

/** Each line of what was tested is true because of a test; whoever changes one looks at the other. The te reo awaits a licensed translator's review. */
export const accessibilityWords = defineCatalogue(
  {
    'accessibility.title': 'Accessibility',
    'accessibility.aim':
      'Everybody should be able to use this website. We work to the New Zealand Government Web Accessibility Standard 1.2. It asks for the rules called WCAG 2.2, at level AA.',
    'accessibility.call': 'If this website is hard to use, you can always call instead.',
    'accessibility.tested.title': 'What was tested',
    'accessibility.tested.program':
      'Two programs, axe and Equal Access, look for barriers on every page. They found none. What they could not tell, we looked at.',
    'accessibility.tested.scripts': 'The whole form can be filled in and sent where scripts are off.',
    'accessibility.tested.keyboard':
      'The whole form can be filled in and sent by keyboard alone. You can always see where you are.',
    'accessibility.tested.width': 'Nothing stands outside the screen, on a phone or on a computer.',
    'accessibility.tested.exit': 'The exit works by mouse, by keyboard and without scripts.',
    'accessibility.untested.title': 'What was not tested yet',
    'accessibility.untested.people':
      'People who use a screen reader, a magnifier, a switch or their voice have not tried it yet.',
    'accessibility.untested.browsers':
      'It was tried in one browser, Chromium, and not yet on real phones or in others.',
    'accessibility.untested.review': 'Nobody from outside has checked it yet.',
    'accessibility.missing.title': 'What is not good enough yet',
    'accessibility.missing.teReo': 'The te reo Māori has not been checked by a licensed translator.',
    'accessibility.missing.sign': 'There is nothing in New Zealand Sign Language, and no Easy Read version.',
    'accessibility.missing.back':
      'In the form, the Back button of the browser may ask you to send a page again. Use the Back link on the page.',
    'accessibility.missing.long': 'The form cannot be put aside and finished later. We keep nothing until you send it.',
    'accessibility.tell.title': 'Tell us what is in your way',
    'accessibility.tell.how':
      'Call or write to the local team, and say what you wanted to do and what you use. Ask them for another way to tell us.',
    'accessibility.tell.contact': 'How to reach the local teams',
    'accessibility.written': 'Written in November 2026.',
  },
  {
    'accessibility.title': 'Te āheinga',
    'accessibility.aim':
      'Me āhei te katoa ki te whakamahi i tēnei paetukutuku. Ka whai mātou i te New Zealand Government Web Accessibility Standard 1.2. Ko tāna e tono ai, ko ngā ture e kīia nei ko WCAG 2.2, i te taumata AA.',
    'accessibility.call': 'Mēnā he uaua te whakamahi i tēnei paetukutuku, ka taea te waea i ngā wā katoa.',
    'accessibility.tested.title': 'Ngā mea kua whakamātauria',
    'accessibility.tested.program':
      'Ka kimihia ngā ārai i ngā whārangi katoa e ngā pūmanawa e rua, ko axe rāua ko Equal Access. Kāore i kitea tētahi. Ko ngā mea kāore i taea e rāua, nā mātou i titiro.',
    'accessibility.tested.scripts':
      'Ka taea te puka katoa te whakakī me te tuku ahakoa kua whakawetohia ngā tuhinga hōtaka.',
    'accessibility.tested.keyboard':
      'Ka taea te puka katoa te whakakī me te tuku mā te papapātuhi anake. Ka kitea i ngā wā katoa kei hea koe.',
    'accessibility.tested.width': 'Kāore he mea kei waho i te mata, i te waea, i te rorohiko rānei.',
    'accessibility.tested.exit': 'Ka mahi te putanga mā te kiore, mā te papapātuhi, me te kore tuhinga hōtaka.',
    'accessibility.untested.title': 'Ngā mea kāore anō kia whakamātauria',
    'accessibility.untested.people':
      'Kāore anō kia whakamātauria e te hunga e whakamahi ana i te pānui mata, i te whakarahi, i te pana, i te reo rānei.',
    'accessibility.untested.browsers':
      'I whakamātauria ki te pūtirotiro kotahi, ki Chromium, kāore anō ki ngā waea tūturu, ki pūtirotiro kē rānei.',
    'accessibility.untested.review': 'Kāore anō tētahi o waho kia arotake.',
    'accessibility.missing.title': 'Ngā mea kāore anō kia pai',
    'accessibility.missing.teReo': 'Kāore anō te reo Māori kia arotakea e te kaiwhakamāori whai raihana.',
    'accessibility.missing.sign': 'Kāore he mea i te Reo Turi o Aotearoa, kāore hoki he putanga pānui ngāwari.',
    'accessibility.missing.back':
      'I te puka, ka tono pea te pātene Hoki o te pūtirotiro kia tukuna anō he whārangi. Whakamahia te hononga Hoki kei te whārangi.',
    'accessibility.missing.long':
      'Kāore e taea te waiho te puka kia oti ā muri. Kāore mātou e pupuri i tētahi mea kia tukuna rā anō.',
    'accessibility.tell.title': 'Kōrerohia mai te ārai kei mua i a koe',
    'accessibility.tell.how':
      'Waea atu, tuhi atu rānei ki te tīma ā-rohe, kōrerohia tāu i hiahia ai me tāu e whakamahi ana. Pātai ki a rātou mō tētahi atu huarahi.',
    'accessibility.tell.contact': 'Me pēhea te whakapā ki ngā tīma ā-rohe',
    'accessibility.written': 'I tuhia i te Whiringa-ā-rangi 2026.',
  },
)
