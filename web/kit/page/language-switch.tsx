import { htmlLang, type Language, languageName, spokenLanguages } from '@kps/foundation/language'
import { useLanguage, useWords } from '@kps/web-kit/words'

/**
 * Two ways to change the language: a link for pages that are read; a button that sends the page's form, so that what
 * was typed comes along (`form` is that form's id, `name` the field that gets the language's code).
 */
export type LanguageSwitchProps = { href: (language: Language) => string } | { form: string; name: string }

export const LanguageSwitch = (props: LanguageSwitchProps) => {
  const current = useLanguage()
  const items = spokenLanguages().map((language) => ({
    text: languageName(language),
    lang: htmlLang(language),
    current: language === current,
    to: 'href' in props ? props.href(language) : { ...props, value: language },
  }))
  return <LanguageNavigation items={items} />
}

export interface LanguageItem {
  text: string
  lang: string
  current?: boolean | undefined
  to: string | { form: string; name: string; value: string }
}

/** Every language in its own words, the one that is read marked. */
export const LanguageNavigation = (props: { items: readonly LanguageItem[] }) => {
  const t = useWords()
  return (
    <nav class="govuk-language-navigation" aria-label={t('kit.language')}>
      <ul class="govuk-language-navigation__list">
        {props.items.map((item) => (
          <li class="govuk-language-navigation__list-item">
            {item.current ? (
              <span class="govuk-language-navigation__text" aria-current="true" lang={item.lang}>
                {item.text}
              </span>
            ) : (
              <Other {...item} />
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

const Other = ({ text, lang, to }: LanguageItem) =>
  typeof to === 'string' ? (
    <a class="govuk-language-navigation__link" href={to} rel="alternate" lang={lang} hreflang={lang}>
      {text}
    </a>
  ) : (
    <button type="submit" class="govuk-language-navigation__link kps-link-button" {...to} lang={lang}>
      {text}
    </button>
  )
