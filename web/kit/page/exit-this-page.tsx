import { useWords } from '@kps/web-kit/words'

/**
 * Leaves for a neutral site at once. A plain link, so it works without script; with script the page is covered and
 * replaced in the history, and Shift pressed three times within five seconds does the same (GOV.UK's pattern).
 */
export const ExitButton = (props: { href: string }) => {
  const t = useWords()
  return (
    <section
      aria-label={t('kit.exit')}
      class="govuk-exit-this-page kps-exit"
      data-exit={props.href}
      data-exit-loading={t('kit.exit.loading')}
    >
      <a
        href={props.href}
        class="govuk-button govuk-button--warning govuk-exit-this-page__button"
        rel="nofollow noreferrer"
      >
        <span class="govuk-visually-hidden">{t('kit.exit.emergency')}</span> {t('kit.exit')}
      </a>
    </section>
  )
}

/** The same link for who comes by keyboard or hears the page: second thing on it, seen when it has the focus. */
export const ExitSkipLink = (props: { href: string }) => {
  const t = useWords()
  return (
    <a href={props.href} class="govuk-skip-link" rel="nofollow noreferrer" data-exit={props.href}>
      {t('kit.exit')}
    </a>
  )
}
