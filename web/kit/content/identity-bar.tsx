import { useWords } from '@kps/web-kit/words'
import type { Child } from 'hono/jsx'

export interface IdentityBarProps {
  name: Child
  facts?: readonly { key: string; value: Child }[] | undefined
  tag?: Child | undefined
}

/** Who this case or person page is about, at the top of every page of it, so that nobody writes into the wrong one. */
export const IdentityBar = (props: IdentityBarProps) => {
  const t = useWords()
  return (
    <section aria-label={t('kit.identity')}>
      <Bar {...props} />
    </section>
  )
}

/** The Ministry of Justice's pattern; what is known of the person stands beside the name. */
const Bar = (props: IdentityBarProps) => (
  <div class="moj-identity-bar">
    <div class="moj-identity-bar__container">
      <div class="moj-identity-bar__details">
        <span class="moj-identity-bar__title">{props.name}</span>
      </div>
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
    </div>
  </div>
)
