import { words } from '@kps/foundation/language'
import { answerIn, type Draft } from '@kps/web-front-door/referral-draft'
import { type Field, questionWords } from '@kps/web-front-door/referral-questions'
import { type Problem, problemWords } from '@kps/web-front-door/referral-steps'
import { Checkboxes, DateInput, Radios, Textarea, TextInput } from '@kps/web-kit/forms'
import { useLanguage } from '@kps/web-kit/words'
import type { Child } from 'hono/jsx'
import { anchorOf } from './anchor.ts'

export interface FieldViewProps {
  field: Field
  draft: Draft
  problems: readonly Problem[]
  /** The field's label is the page's h1, and the page's reason stands as its hint. */
  heading?: { hint: Child } | undefined
}

/** One field of a page, with what was answered before and what is wrong with it. */
export const FieldView = ({ field, draft, problems, heading }: FieldViewProps) => {
  const t = words(questionWords, useLanguage())
  const say = words(problemWords, useLanguage())
  const problem = problems.find((each) => each.field === field.name)
  const about = {
    id: anchorOf(field.name),
    name: field.name,
    label: t(field.label),
    labelSize: heading ? ('l' as const) : ('s' as const),
    labelIsHeading: heading !== undefined,
    hint: heading?.hint ?? (field.hint && t(field.hint)),
    error: problem && say(problem.key),
  }
  if (field.as === 'date') {
    const part = (name: 'day' | 'month' | 'year') => answerIn(draft, `${field.name}-${name}`)
    return <DateInput {...about} value={{ day: part('day'), month: part('month'), year: part('year') }} />
  }
  const value = answerIn(draft, field.name)
  if (field.as === 'line')
    return (
      <TextInput
        {...about}
        value={value}
        type={field.type}
        width={field.width}
        inputmode={field.width === 3 ? 'numeric' : undefined}
        autocomplete="off"
        spellcheck={false}
      />
    )
  if (field.as === 'text')
    return <Textarea {...about} value={value} limit={field.limit} rows={field.rows} spellcheck={false} />
  const choices = field.options.map((option) => ({
    value: option.value,
    text: t(option.text),
    hint: option.hint && t(option.hint),
    conditional: option.opens && <FieldView field={option.opens} draft={draft} problems={problems} />,
  }))
  return field.as === 'many' ? (
    <Checkboxes {...about} choices={choices} values={draft.concerns} />
  ) : (
    <Radios {...about} choices={choices} value={value} />
  )
}
