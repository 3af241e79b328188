import type { PlanContent } from '@kps/locality/safety-plans'
import type { Child } from 'hono/jsx'

/** Who to call, one a line; nothing when nobody was named. */
export const Supporters = ({ content, title }: { content: PlanContent; title: Child }) => {
  const named = content.supporters.filter((each) => each.name || each.number)
  if (named.length === 0) return null
  return (
    <section>
      {title}
      <ul class="govuk-list">
        {named.map((each) => (
          <li>{[each.name, each.number].filter(Boolean).join(' – ')}</li>
        ))}
      </ul>
    </section>
  )
}
