import { formatNumber } from '@kps/foundation/language'
import { classNames } from '@kps/web-kit/class-names'
import { useWords } from '@kps/web-kit/words'
import { describedBy, Field } from './form-group.tsx'
import type { FieldProps } from './label.tsx'
import { Hint } from './message.tsx'

export interface TextareaProps extends FieldProps {
  value?: string | undefined
  rows?: number | undefined
  /** The most characters taken. It is said under the field; more is answered with an error, never cut off. */
  limit?: number | undefined
  spellcheck?: boolean | undefined
}

export const Textarea = (props: TextareaProps) => {
  const t = useWords()
  const id = props.id ?? props.name
  const limit = props.limit
  return (
    <Field id={id} field={props} class={limit ? 'govuk-character-count' : undefined} limit={limit}>
      <textarea
        class={classNames(
          'govuk-textarea',
          props.error && 'govuk-textarea--error',
          Boolean(limit) && 'govuk-js-character-count',
        )}
        id={id}
        name={props.name}
        rows={props.rows ?? 5}
        spellcheck={props.spellcheck}
        aria-describedby={describedBy(id, props, limit ? `${id}-info` : undefined)}
      >
        {/* A browser drops the first line break of a textarea: one more keeps what was typed. */}
        {props.value?.startsWith('\n') ? `\n${props.value}` : props.value}
      </textarea>
      {limit ? (
        <Hint id={`${id}-info`} class="govuk-character-count__message">
          {t('kit.limit', { count: formatNumber(limit) })}
        </Hint>
      ) : null}
    </Field>
  )
}
