import { useWords } from '@kps/web-kit/words'
import type { Child } from 'hono/jsx'

/** Who this case or person page is about, at the top of every page of it, so that nobody writes into the wrong one. */
export const IdentityBar = (props: {
  name: Child
  facts?: readonly { key: string; value: Child }[] | undefined
  tag?: Child | undefined
}) => {
  const t = useWords()
  return (
    <section class="kps-identity" aria-label={t('kit.identity')}>
      <span class="kps-identity__name">{props.name}</span>
      {props.facts?.length ? (
        <dl class="kps-identity__facts">
          {props.facts.map((fact) => (
            <div>
              <dt>{fact.key}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {props.tag}
    </section>
  )
}
