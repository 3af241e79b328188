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

/** Who one of the people is. Only their part in it is needed. */
export const somebody = (draft: Draft, index: number): Question => ({
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
    { name: `people.${index}.name`, label: 'ask.person.name', hint: 'ask.person.nameHint', as: 'line' },
    { name: `people.${index}.relationship`, label: 'ask.person.known', hint: 'ask.person.knownHint', as: 'line' },
    { name: `people.${index}.age.known`, label: 'ask.person.age', as: 'choice', options: ageAnswers(index) },
  ],
})

/** Where one of the people is, and whether it is safe to reach them there. Who has hurt or frightened others is not asked. */
export const reachSomebody = (draft: Draft, index: number): Question | undefined =>
  saysTheyUsedViolence(draft) ? undefined : reach(index)

const reach = (index: number): Question => ({
  page: `people.${index}.reach`,
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
