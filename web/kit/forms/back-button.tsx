import { useWords } from '@kps/web-kit/words'
import type { Child } from 'hono/jsx'

/** Back on a page whose answers travel in POST bodies: a button of the form that looks like GOV.UK's back link. */
export const BackButton = (props: { form: string; name: string; value: string; children?: Child }) => {
  const t = useWords()
  return (
    <button
      type="submit"
      class="govuk-back-link kps-back-button"
      form={props.form}
      name={props.name}
      value={props.value}
    >
      {props.children ?? t('kit.back')}
    </button>
  )
}
