import { classNames } from '@kps/web-kit/class-names'
import { useWords } from '@kps/web-kit/words'

export interface PaginationProps {
  previous?: string | undefined
  next?: string | undefined
  /** The pages to choose from; leave out to show only previous and next. */
  pages?: readonly { number: number; href: string; current?: boolean | undefined }[] | undefined
}

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}

/** Nothing when there is nowhere else to go. */
export const Pagination = (props: PaginationProps) => {
  const t = useWords()
  if (!props.previous && !props.next && !props.pages?.length) return null
  const block = !props.pages?.length
  return (
    <nav class={classNames('govuk-pagination', block && 'govuk-pagination--block')} aria-label={t('kit.pagination')}>
      {props.previous ? <Step to="prev" href={props.previous} text={t('kit.previous')} block={block} /> : null}
      {props.pages?.length ? (
        <ul class="govuk-pagination__list">
          {props.pages.map((page) => (
            <li class={classNames('govuk-pagination__item', page.current && 'govuk-pagination__item--current')}>
              <a
                class="govuk-link govuk-pagination__link"
                href={page.href}
                aria-label={t('kit.page', { number: page.number })}
                aria-current={page.current ? 'page' : undefined}
              >
                {page.number}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {props.next ? <Step to="next" href={props.next} text={t('kit.next')} block={block} /> : null}
    </nav>
  )
}

const Step = (props: { to: 'prev' | 'next'; href: string; text: string; block: boolean }) => {
  const t = useWords()
  const arrow = (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${props.to}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrows[props.to]} />
    </svg>
  )
  const title = (
    <span class={classNames('govuk-pagination__link-title', props.block && 'govuk-pagination__link-title--decorated')}>
      {props.text}
      <span class="govuk-visually-hidden"> {t('kit.toPage')}</span>
    </span>
  )
  return (
    <div class={`govuk-pagination__${props.to}`}>
      <a class="govuk-link govuk-pagination__link" href={props.href} rel={props.to}>
        {props.block || props.to === 'prev' ? [arrow, title] : [title, arrow]}
      </a>
    </div>
  )
}
