import { defineCatalogue } from '@kps/foundation/language'

/** What any form of a locality may say of an answer. The te reo awaits a licensed translator's review. */
export const answerWords = defineCatalogue(
  {
    'form.problem.title': 'Something in the form is not right',
    'form.answer.unfit': 'Choose one of the answers on the page',
    'form.id.unknown': 'This form is no longer right. Open the page again',
    'form.key.missing': 'This form is no longer right. Send it again from this page',
    'form.text.tooLong': 'There is too much text here. Make it shorter',
    'form.date.notReal': 'Enter a real date, for example 27 3 2027',
    'form.date.future': 'The date must be today or in the past',
  },
  {
    'form.problem.title': 'Kei te hē tētahi mea i te puka',
    'form.answer.unfit': 'Kōwhiria tētahi o ngā whakautu kei te whārangi',
    'form.id.unknown': 'Kua hē tēnei puka. Whakatuwheratia anō te whārangi',
    'form.key.missing': 'Kua hē tēnei puka. Tukuna anō i tēnei whārangi',
    'form.text.tooLong': 'He nui rawa ngā kupu i konei. Whakapotoa',
    'form.date.notReal': 'Tāuruhia he rā tūturu, hei tauira 27 3 2027',
    'form.date.future': 'Me noho te rā ki tēnei rā, ki mua atu rānei',
  },
)
