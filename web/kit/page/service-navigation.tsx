import { classNames } from '@kps/web-kit/class-names'
import { useWords } from '@kps/web-kit/words'

export interface NavigationItem {
  href: string
  text: string
  current?: boolean | undefined
  /** Keys that lead there, for who has turned keys on. */
  keys?: string | undefined
}

/** The rooms of the house. The list wraps on a phone: there is no button that hides it, and so no need of a script. */
export const ServiceNavigation = (props: { items: readonly NavigationItem[] }) => {
  const t = useWords()
  return (
    <div class="govuk-service-navigation" data-module="govuk-service-navigation">
      <div class="govuk-width-container">
        <div class="govuk-service-navigation__container">
          <nav aria-label={t('kit.menu')} class="govuk-service-navigation__wrapper">
            <ul class="govuk-service-navigation__list" id="navigation">
              {props.items.map((item) => (
                <Item {...item} />
              ))}
            </ul>
          </nav>
        </div>
      </div>
    </div>
  )
}

const Item = (props: NavigationItem) => (
  <li class={classNames('govuk-service-navigation__item', props.current && 'govuk-service-navigation__item--active')}>
    <a
      class="govuk-service-navigation__link"
      href={props.href}
      aria-current={props.current ? 'true' : undefined}
      data-keys={props.keys}
    >
      {props.current ? <strong class="govuk-service-navigation__active-fallback">{props.text}</strong> : props.text}
    </a>
  </li>
)
