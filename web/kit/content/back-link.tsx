import { useWords } from '@kps/web-kit/words'
import type { Child } from 'hono/jsx'

export const BackLink = (props: { href: string; children?: Child }) => {
  const t = useWords()
  return (
    <a href={props.href} class="govuk-back-link">
      {props.children ?? t('kit.back')}
    </a>
  )
}
