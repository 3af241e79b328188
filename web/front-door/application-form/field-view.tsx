import { Checkboxes, Radios, Textarea, TextInput } from '@kps/web-kit/forms'
import { useLanguage } from '@kps/web-kit/words'
import type { Problem } from './application-form.ts'
import { AreasField } from './areas-field.tsx'
import { type Draft, textIn } from './draft.ts'
import type { Field } from './field.ts'
import { sayProblem } from './say-problem.ts'

/** Where a field stands on its page. */
export const anchorOf = (name: string): string => name.replace(/\W/g, '-')

interface Props {
  field: Field
  draft: Draft
  problems: readonly Problem[]
  /** The field's label is the page's h1. */
  isHeading?: boolean
}

/** One field of a page, with what was answered before and what is wrong with it. */
export const FieldView = ({ field, draft, problems, isHeading = false }: Props) => {
  const language = useLanguage()
  const problem = problems.find((one) => one.field === field.name)
  const error = problem && sayProblem(problem, language)
  const { name } = field
  const about = {
    id: anchorOf(name),
    name,
    label: field.label(language),
    labelSize: isHeading ? ('l' as const) : ('s' as const),
    labelIsHeading: isHeading,
    hint: field.hint?.(language),
    error,
  }
  const chosen = draft.values[name] ?? []
  switch (field.as) {
    case 'line':
      return (
        <TextInput
          {...about}
          value={textIn(draft, name)}
          type={field.type}
          width={field.width}
          autocomplete="off"
          spellcheck={false}
        />
      )
    case 'text':
      return <Textarea {...about} value={textIn(draft, name)} limit={field.limit} rows={field.rows} />
    case 'areas':
      return <AreasField {...about} chosen={chosen} />
    default: {
      const choices = field.options.map(({ value, text, opens }) => ({
        value,
        text: text(language),
        conditional: opens && <FieldView field={opens} draft={draft} problems={problems} />,
      }))
      if (field.as === 'many') return <Checkboxes {...about} choices={choices} values={chosen} />
      return <Radios {...about} choices={choices} value={chosen[0]} />
    }
  }
}
