import { useWords } from '@kps/web-kit/words'
import type { Child } from 'hono/jsx'

/** First thing on a page for who comes by keyboard or hears it; seen when it has the focus. */
export const SkipLink = (props: { href?: string | undefined; children?: Child }) => {
  const t = useWords()
  return (
    <a href={props.href ?? '#main-content'} class="govuk-skip-link" data-module="govuk-skip-link">
      {props.children ?? t('kit.skip')}
    </a>
  )
}
