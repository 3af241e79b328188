import { words } from '@kps/foundation/language'
import { Page, type PageFrame } from '@kps/web-kit/page'
import { welcomeWords } from './words.ts'

/** For whoever is not signed in: what this is, and the way in. It says nothing of who or what is here. */
export const WelcomePage = ({ frame, wasSignedIn }: { frame: PageFrame; wasSignedIn: boolean }) => {
  const t = words(welcomeWords, frame.language)
  return (
    <Page {...frame} title={t('signIn.page.title')}>
      <h1 class="govuk-heading-l">{t('signIn.page.title')}</h1>
      {wasSignedIn ? <p class="govuk-body">{t('signIn.page.ended')}</p> : null}
      <p class="govuk-body">{t('signIn.page.for')}</p>
      <a class="govuk-button" href="/sign-in" draggable={false}>
        {t('signIn.page.do')}
      </a>
      <p class="govuk-body">{t('signIn.page.help')}</p>
    </Page>
  )
}

/** The provider knows them, and nobody here does, or not at present. */
export const UnknownPage = ({ frame }: { frame: PageFrame }) => {
  const t = words(welcomeWords, frame.language)
  return (
    <Page {...frame} title={t('signIn.unknown.title')}>
      <h1 class="govuk-heading-l">{t('signIn.unknown.title')}</h1>
      <p class="govuk-body">{t('signIn.unknown.do')}</p>
      <p class="govuk-body">{t('signIn.unknown.link')}</p>
    </Page>
  )
}

/** They hold a role, and their agency may not act here at present: whom to ring. */
export const PausedPage = ({ frame, phone }: { frame: PageFrame; phone: string }) => {
  const t = words(welcomeWords, frame.language)
  return (
    <Page {...frame} title={t('signIn.paused.title')}>
      <h1 class="govuk-heading-l">{t('signIn.paused.title')}</h1>
      <p class="govuk-body">{t('signIn.paused.do')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
          {phone}
        </a>
      </p>
    </Page>
  )
}

/** After the provider: the session is set, and the browser goes on to the first page from our own site. */
export const ContinuePage = ({ frame, to = '/' }: { frame: PageFrame; to?: '/' | '/acting-for' }) => {
  const t = words(welcomeWords, frame.language)
  return (
    <Page {...frame} title={t('signIn.done.title')} refreshTo={to}>
      <h1 class="govuk-heading-l">{t('signIn.done.title')}</h1>
      <a class="govuk-button" href={to} draggable={false}>
        {t('signIn.done.continue')}
      </a>
    </Page>
  )
}

export const SignedOutPage = ({ frame }: { frame: PageFrame }) => {
  const t = words(welcomeWords, frame.language)
  return (
    <Page {...frame} title={t('signIn.out.title')}>
      <h1 class="govuk-heading-l">{t('signIn.out.title')}</h1>
      <p class="govuk-body">{t('signIn.out.do')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/sign-in">
          {t('signIn.out.again')}
        </a>
      </p>
    </Page>
  )
}
