import { useWords } from '@kps/web-kit/words'
import type { Child } from 'hono/jsx'

/** What the script of the button says: GOV.UK's own four texts, under the names that its attributes have. */
export interface ExitTexts {
  activated: string
  timedOut: string
  pressTwoMoreTimes: string
  pressOneMoreTime: string
}

/** GOV.UK's component: a plain link, so that it works without scripts. Its words for the script travel with it. */
export const ExitThisPage = (props: { href: string; texts?: ExitTexts | undefined; children: Child }) => (
  <div class="govuk-exit-this-page" data-module="govuk-exit-this-page" {...attributesOf(props.texts)}>
    {/* biome-ignore lint/a11y/useSemanticElements: it leads to an address, also where no script runs */}
    <a
      href={props.href}
      role="button"
      draggable="false"
      class="govuk-button govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button"
      data-module="govuk-button"
      rel="nofollow noreferrer"
    >
      {props.children}
    </a>
  </div>
)

const attributesOf = (texts?: ExitTexts) =>
  texts && {
    'data-i18n.activated': texts.activated,
    'data-i18n.timed-out': texts.timedOut,
    'data-i18n.press-two-more-times': texts.pressTwoMoreTimes,
    'data-i18n.press-one-more-time': texts.pressOneMoreTime,
  }

export interface ExitProps {
  /** The first stop: an address of our own, which says nothing and leads on. */
  href: string
  /** The neutral site itself, for when the first stop does not answer. */
  neutralSite?: string | undefined
}

/** The way out on every public page, always in sight. With scripts the screen is blank at once, and Back leads nowhere. */
export const ExitButton = (props: ExitProps) => {
  const t = useWords()
  const texts = {
    activated: t('kit.exit.loading'),
    timedOut: t('kit.exit.expired'),
    pressTwoMoreTimes: t('kit.exit.twoMore'),
    pressOneMoreTime: t('kit.exit.oneMore'),
  }
  return (
    <section aria-label={t('kit.exit')} class="kps-exit" data-neutral={props.neutralSite}>
      <ExitThisPage href={props.href} texts={texts}>
        <span class="govuk-visually-hidden">{t('kit.exit.emergency')}</span> {t('kit.exit')}
      </ExitThisPage>
    </section>
  )
}

/** The same link for who comes by keyboard or hears the page: second thing on it, seen when it has the focus. */
export const ExitSkipLink = (props: { href: string }) => {
  const t = useWords()
  return (
    <a
      href={props.href}
      class="govuk-skip-link govuk-js-exit-this-page-skiplink"
      data-module="govuk-skip-link"
      rel="nofollow noreferrer"
    >
      {t('kit.exit')}
    </a>
  )
}
