import { applyingKinds, pacificPeoples, section19Answers } from '@kps/crossings/organisations'
import { type Field, type FormPage, spoken } from './field.ts'
import { organisationWords } from './organisation-words.ts'

const say = spoken(organisationWords)

const peoples: Field = {
  as: 'many',
  name: 'organisation.pacificPeoples',
  label: say('apply.peoples'),
  options: pacificPeoples.map((value) => ({ value, text: say(`apply.peoples.${value}`) })),
}

/** Why, asked with each answer that says to know: two fields of one name cannot stand in a page, so it stands below all. */
const why: Field = {
  as: 'text',
  name: 'organisation.section19Why',
  label: say('apply.law.why'),
  hint: say('apply.law.why.hint'),
  limit: 1_000,
  rows: 3,
}

/** What every organisation is asked of itself. */
export const organisationPages: readonly FormPage[] = [
  {
    page: 'organisation',
    title: say('apply.organisation.title'),
    fields: [
      { as: 'line', name: 'organisation.legalName', label: say('apply.legalName'), hint: say('apply.legalName.hint') },
      {
        as: 'line',
        name: 'organisation.tradingName',
        label: say('apply.tradingName'),
        hint: say('apply.tradingName.hint'),
      },
      {
        as: 'one',
        name: 'organisation.kind',
        label: say('apply.kind'),
        hint: say('apply.kind.hint'),
        options: applyingKinds.map((value) => ({
          value,
          text: say(`apply.kind.${value}`),
          ...(value === 'pacific' && { opens: peoples }),
        })),
      },
    ],
  },
  {
    page: 'numbers',
    title: say('apply.numbers.title'),
    fields: [
      { as: 'line', name: 'organisation.nzbn', label: say('apply.nzbn'), hint: say('apply.nzbn.hint'), width: 20 },
      {
        as: 'many',
        name: 'organisation.hasNoNzbn',
        label: say('apply.noNzbn'),
        options: [{ value: 'yes', text: say('apply.noNzbn.yes') }],
      },
      {
        as: 'line',
        name: 'organisation.charityNumber',
        label: say('apply.charity'),
        hint: say('apply.charity.hint'),
        width: 20,
      },
    ],
  },
  {
    page: 'law',
    title: say('apply.law.title'),
    fields: [
      {
        as: 'one',
        name: 'organisation.section19',
        label: say('apply.law.title'),
        hint: say('apply.law.hint'),
        options: section19Answers.map((value) => ({ value, text: say(`apply.law.${value}`) })),
      },
      why,
    ],
  },
]
