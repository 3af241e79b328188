import { htmlLang, type Language, languages } from '@kps/foundation/language'
import { useLanguage, useWords } from '@kps/web-kit/words'

/**
 * Two ways to change the language: a link for pages that are read; a button that sends the page's form, so that what
 * was typed comes along (`form` is that form's id, `name` the field that gets `en` or `mi`).
 */
export type LanguageSwitchProps = { href: (language: Language) => string } | { form: string; name: string }

const names: Record<Language, string> = { en: 'English', mi: 'Te reo Māori' }

export const LanguageSwitch = (props: LanguageSwitchProps) => {
  const t = useWords()
  const current = useLanguage()
  return (
    <nav class="govuk-language-navigation" aria-label={t('kit.language')}>
      <ul class="govuk-language-navigation__list">
        {languages.map((language) => (
          <li class="govuk-language-navigation__list-item">
            {language === current ? (
              <span class="govuk-language-navigation__text" aria-current="true" lang={htmlLang(language)}>
                {names[language]}
              </span>
            ) : (
              <Other language={language} to={props} />
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

const Other = (props: { language: Language; to: LanguageSwitchProps }) => {
  const { language, to } = props
  const lang = htmlLang(language)
  if ('href' in to)
    return (
      <a class="govuk-language-navigation__link" href={to.href(language)} rel="alternate" lang={lang} hreflang={lang}>
        {names[language]}
      </a>
    )
  return (
    <button
      type="submit"
      class="govuk-language-navigation__link kps-link-button"
      form={to.form}
      name={to.name}
      value={language}
      lang={lang}
    >
      {names[language]}
    </button>
  )
}
