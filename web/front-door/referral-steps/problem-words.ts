import { defineCatalogue } from '@kps/foundation/language'

/** What to do about an answer that does not fit. The te reo awaits a licensed translator's review. */
export const problemWords = defineCatalogue(
  {
    'referral.handover.characters': 'Something you pasted has marks we cannot read. Type it again',
    'referral.handover.choice': 'Choose one of the answers',
    'referral.handover.date': 'Enter a real date of birth, like 27 3 2012, or only the year',
    'referral.handover.form': 'Check this answer',
    'referral.handover.missing': 'Answer this question',
    'referral.handover.notForSelf': 'Check who this is for',
    'referral.handover.tooLong': 'Make this answer shorter. All of it is still here',
    'referral.handover.tooMany': 'You can name up to 40 people. Write about the others in your own words',
    'referral.handover.unknownField': 'Check this answer',
    'referral.handover.whatHappened': 'Tell us what has happened, in a few words',
    'referral.handover.whoItIsAbout':
      'Tell us something about one person. It can be a name, a phone number, where they live, or how they belong with the others',
    'referral.handover.howToReachYou': 'Give a name, a phone number or an email address, so that we know who asks',
    'referral.handover.years': 'Enter an age in whole years, like 34, or 0 for a baby',
  },
  {
    'referral.handover.characters': 'He tohu kāore e taea e mātou te pānui kei roto i tāu i tāpiri mai. Patohia anō',
    'referral.handover.choice': 'Kōwhiria tētahi o ngā whakautu',
    'referral.handover.date': 'Tuhia he rā whānau tūturu, pēnei i te 27 3 2012, ko te tau anake rānei',
    'referral.handover.form': 'Tirohia tēnei whakautu',
    'referral.handover.missing': 'Whakautua tēnei pātai',
    'referral.handover.notForSelf': 'Tirohia mō wai tēnei',
    'referral.handover.tooLong': 'Whakapotoa tēnei whakautu. Kei konei tonu te katoa',
    'referral.handover.tooMany': 'Ka taea te whakaingoa kia 40 tāngata. Tuhia ētahi atu i ō ake kupu',
    'referral.handover.unknownField': 'Tirohia tēnei whakautu',
    'referral.handover.whatHappened': 'Kōrerohia mai i aha, i ētahi kupu ruarua',
    'referral.handover.whoItIsAbout':
      'Kōrerohia mai tētahi mea mō tētahi tangata. Hei tauira, he ingoa, he nama waea, tōna wāhi noho, tōna hononga rānei ki ētahi atu',
    'referral.handover.howToReachYou':
      'Hōmai he ingoa, he nama waea, he īmēra rānei, kia mōhio ai mātou ko wai e tono ana',
    'referral.handover.years': 'Tuhia he pakeke hei tau tōpū, pēnei i te 34, i te 0 rānei mō te pēpi',
  },
)
