import { classNames } from '@kps/web-kit/class-names'

export interface NavigationItem {
  href: string
  text: string
  current?: boolean | undefined
}

export const ServiceNavigation = (props: { label: string; menu: string; items: readonly NavigationItem[] }) => (
  <section aria-label={props.label} class="govuk-service-navigation">
    <div class="govuk-width-container">
      <div class="govuk-service-navigation__container">
        <nav aria-label={props.menu} class="govuk-service-navigation__wrapper">
          <ul class="govuk-service-navigation__list">
            {props.items.map((item) => (
              <li
                class={classNames(
                  'govuk-service-navigation__item',
                  item.current && 'govuk-service-navigation__item--active',
                )}
              >
                <a
                  class="govuk-service-navigation__link"
                  href={item.href}
                  aria-current={item.current ? 'true' : undefined}
                >
                  {item.current ? (
                    <strong class="govuk-service-navigation__active-fallback">{item.text}</strong>
                  ) : (
                    item.text
                  )}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </div>
  </section>
)
