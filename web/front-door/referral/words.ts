import { defineCatalogue } from '@kps/foundation/language'

/** The form around its questions. The te reo awaits a licensed translator's review. */
export const referralWords = defineCatalogue(
  {
    'form.title.question': 'Question',
    'form.title.people': 'People',
    'form.title.check': 'Check your answers',
    'form.next': 'Continue',
    'form.change': 'Change',
    'form.remove': 'Remove',
    'form.blank': 'Not answered',
    'form.changed': 'This form has changed since you opened it',
    'form.changed.kept':
      'Nothing you wrote is lost. What had no place any more stands at the end of your own words. Please look at your answers: some are asked again.',
    'form.lostLine': 'There is no internet just now. Your answers are still in this page. Try again when it is back.',
    'start.reads': 'The people who work on whānau safety in {locality} read this. It takes about ten minutes.',
    'start.blank': 'You can leave out most questions. “I do not know” is always an answer.',
    'start.kind': 'Who is this for?',
    'start.go': 'Start',
    'people.title': 'Who you have told us about',
    'people.titleNone': 'Is there anybody else we should know about?',
    'people.why': 'For example: tamariki, the person using violence, others who live there.',
    'people.whyOwn': 'For example: whom you have hurt or frightened, tamariki, others who live there.',
    'people.more': 'Is there anybody else?',
    'people.full':
      'You have named 40 people, as many as this form can hold. You can write about the others in your own words.',
    'people.add': 'Add a person',
    'people.addAnother': 'Add another person',
    'people.noName': 'No name given',
    'people.person': 'Person {number}',
    'check.title': 'Check your answers',
    'check.sends': 'When you press Send, your answers are locked so that only the team in {locality} can open them.',
    'check.sendsAnywhere': 'When you press Send, your answers are locked so that only the local team can open them.',
    'check.place': 'Does it belong to another team?',
    'check.place.hint':
      'If they live elsewhere, choose it. {locality} sends it on to that team, unread if that can be done.',
    'check.place.here': 'No, {locality}, or I am not sure',
    'check.send': 'Send',
    'check.kind': 'Who this is for',
    'check.people': 'People',
  },
  {
    'form.title.question': 'Pātai',
    'form.title.people': 'Ngā tāngata',
    'form.title.check': 'Tirohia ō whakautu',
    'form.next': 'Haere tonu',
    'form.change': 'Panonihia',
    'form.remove': 'Tangohia',
    'form.blank': 'Kāore i whakautua',
    'form.changed': 'Kua panonitia tēnei puka nō tō huakinga mai',
    'form.changed.kept':
      'Kāore i ngaro tāu i tuhi ai. Ko ngā mea kāore he wāhi mō rātou, kei te mutunga o ō ake kupu. Tēnā tirohia ō whakautu: ka pātaihia anō ētahi.',
    'form.lostLine':
      'Kāore he ipurangi ināianei. Kei tēnei whārangi tonu ō whakautu. Whakamātauria anō ā te wā ka hoki mai.',
    'start.reads':
      'Ka pānuitia tēnei puka e te hunga e mahi ana mō te haumaru o ngā whānau i {locality}. Tekau meneti pea te roa.',
    'start.blank': 'Ka taea te waiho te nuinga o ngā pātai. He whakautu tonu te “Kāore au i te mōhio”.',
    'start.kind': 'Mō wai tēnei?',
    'start.go': 'Tīmata',
    'people.title': 'Ngā tāngata kua kōrerohia mai',
    'people.titleNone': 'Arā atu anō ētahi tāngata me mōhio mātou?',
    'people.whyOwn':
      'Hei tauira: te tangata i tūkinotia, i whakawehia rānei e koe, ngā tamariki, ētahi atu e noho ana i reira.',
    'people.more': 'Arā atu anō ētahi?',
    'people.why': 'Hei tauira: ngā tamariki, te tangata e whakamahi ana i te tūkino, ētahi atu e noho ana i reira.',
    'people.full':
      'Kua whakaingoatia e koe ngā tāngata e 40, koinei te nui ka uru ki tēnei puka. Ka taea te tuhi mō ētahi atu i ō ake kupu.',
    'people.add': 'Tāpirihia he tangata',
    'people.addAnother': 'Tāpirihia tētahi atu tangata',
    'people.noName': 'Kāore he ingoa',
    'people.person': 'Tangata {number}',
    'check.title': 'Tirohia ō whakautu',
    'check.sends': 'Ina pēhi koe i Tukuna, ka rakaina ō whakautu kia taea anake e te tīma o {locality} te huaki.',
    'check.sendsAnywhere': 'Ina pēhi koe i Tukuna, ka rakaina ō whakautu kia taea anake e te tīma ā-rohe te huaki.',
    'check.place': 'Nā tētahi atu tīma?',
    'check.place.hint':
      'Mēnā kei wāhi kē rātou e noho ana, kōwhiria. Ka tukuna atu e te tīma i {locality}, kāore e pānuitia.',
    'check.place.here': 'Kāo, {locality}, kāore rānei i te mōhio',
    'check.send': 'Tukuna',
    'check.kind': 'Mō wai tēnei',
    'check.people': 'Ngā tāngata',
  },
)
