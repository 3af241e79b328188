import { Button } from '@kps/web-kit/forms'
import { useWords } from '@kps/web-kit/words'
import type { Child } from 'hono/jsx'

export interface FilterProps {
  heading: string
  /** What is chosen now; each can be taken off by its link. */
  selected?:
    | {
        heading: string
        clear: { href: string; text: string }
        categories: readonly { heading: string; items: readonly { href: string; text: string }[] }[]
      }
    | undefined
  submit: string
  /** The fields to choose by. */
  children: Child
}

/** Narrows a list down: the Ministry of Justice's pattern. What is chosen stands above what can be. */
export const Filter = (props: FilterProps) => (
  <div class="moj-filter" data-module="moj-filter">
    <div class="moj-filter__header">
      <div class="moj-filter__header-title">
        <h2 class="govuk-heading-m">{props.heading}</h2>
      </div>
      <div class="moj-filter__header-action" />
    </div>
    <div class="moj-filter__content">
      {props.selected ? <Selected {...props.selected} /> : null}
      <div class="moj-filter__options">
        <Button>{props.submit}</Button>
        {props.children}
      </div>
    </div>
  </div>
)

const Selected = (props: NonNullable<FilterProps['selected']>) => {
  const t = useWords()
  return (
    <div class="moj-filter__selected">
      <div class="moj-filter__selected-heading">
        <div class="moj-filter__heading-title">
          <h2 class="govuk-heading-m">{props.heading}</h2>
        </div>
        <div class="moj-filter__heading-action">
          <p>
            <a class="govuk-link govuk-link--no-visited-state" href={props.clear.href}>
              {props.clear.text}
            </a>
          </p>
        </div>
      </div>
      {props.categories.map((category) => (
        <>
          <h3 class="govuk-heading-s govuk-!-margin-bottom-0">{category.heading}</h3>
          <ul class="moj-filter-tags">
            {category.items.map((item) => (
              <li>
                <a class="moj-filter__tag" href={item.href}>
                  <span class="govuk-visually-hidden">{t('kit.filter.remove')}</span> {item.text}
                </a>
              </li>
            ))}
          </ul>
        </>
      ))}
    </div>
  )
}
