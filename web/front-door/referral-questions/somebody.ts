import { rolesInReferral } from '@kps/crossings/referral-handover'
import { type Draft, saysTheyUsedViolence } from '@kps/web-front-door/referral-draft'
import { yesNoUnknown } from './answers.ts'
import type { Option, Question } from './question.ts'

const ageAnswers = (index: number): readonly Option[] => [
  {
    value: 'years',
    text: 'answer.age.years',
    opens: { name: `people.${index}.age.years`, label: 'ask.person.years', as: 'line', width: 3 },
  },
  {
    value: 'date-of-birth',
    text: 'answer.age.birth',
    opens: { name: `people.${index}.age.date`, label: 'ask.person.birth', hint: 'ask.person.birthHint', as: 'date' },
  },
  { value: 'unknown', text: 'answer.unknown' },
]

/** Who one of the people is to the others. Only their part in it is needed: it is what makes a person of the list. */
const part = (draft: Draft, index: number): Question => ({
  page: `people.${index}`,
  ...(draft.answers.referrerKind === 'self' || index > 0
    ? { title: 'ask.person.titleElse' }
    : { title: 'ask.person.title', why: 'ask.person.why' }),
  fields: [
    {
      name: `people.${index}.role`,
      label: 'ask.person.role',
      as: 'choice',
      options: rolesInReferral.map((value) => ({
        value,
        text: `answer.role.${value}` as const,
        hint: `answer.role.${value}.hint` as const,
      })),
    },
    { name: `people.${index}.relationship`, label: 'ask.person.known', hint: 'ask.person.knownHint', as: 'line' },
  ],
})

const name = (index: number): Question => ({
  page: `people.${index}.name`,
  about: index,
  title: 'ask.person.name',
  why: 'ask.person.nameWhy',
  fields: [{ name: `people.${index}.name`, label: 'ask.person.name', as: 'line' }],
})

const age = (index: number): Question => ({
  page: `people.${index}.age`,
  about: index,
  title: 'ask.person.age',
  fields: [{ name: `people.${index}.age.known`, label: 'ask.person.age', as: 'choice', options: ageAnswers(index) }],
})

/** How one of the people can be reached without harm to anybody. */
const reach = (index: number): Question => ({
  page: `people.${index}.reach`,
  about: index,
  title: 'ask.reachPerson.title',
  why: 'ask.reachPerson.why',
  fields: [
    { name: `people.${index}.phone`, label: 'ask.reachPerson.phone', as: 'line', type: 'tel', width: 20 },
    { name: `people.${index}.address`, label: 'ask.reachPerson.address', as: 'line' },
    {
      name: `people.${index}.safeToContact.answer`,
      label: 'ask.reachPerson.safe',
      as: 'choice',
      options: yesNoUnknown,
    },
    {
      name: `people.${index}.safeToContact.notes`,
      label: 'ask.reachPerson.notes',
      hint: 'ask.reachPerson.notesHint',
      as: 'text',
      limit: 1_000,
      rows: 3,
    },
  ],
})

/** What is asked of one person, page by page. Who has hurt or frightened others is not asked where these can be reached. */
export const somebody = (draft: Draft, index: number): readonly Question[] => [
  part(draft, index),
  name(index),
  age(index),
  ...(saysTheyUsedViolence(draft) ? [] : [reach(index)]),
]
