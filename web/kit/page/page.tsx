import { htmlLang, type Language, words } from '@kps/foundation/language'
import { assetPath } from '@kps/web-kit/assets'
import { kitWords, LanguageContext } from '@kps/web-kit/words'
import type { Child } from 'hono/jsx'
import { ExitButton } from './exit-this-page.tsx'
import { Footer, type FooterProps } from './footer.tsx'
import { Header, type HeaderProps } from './header.tsx'
import { icon } from './icon.ts'
import { SafetyStrip } from './safety-strip.tsx'
import { SkipLink } from './skip-link.tsx'

/** What stays the same from page to page of one door; `title`, `children` and what is in error differ. */
export interface PageFrame extends HeaderProps {
  language: Language
  footer?: FooterProps | undefined
  /** Public pages: 111 and the helplines stand on the page. */
  showsSafety?: boolean | undefined
  /** The neutral site behind `exitTo`, should that not answer. */
  neutralSite?: string | undefined
}

export interface PageProps extends PageFrame {
  /** What kind of page this is: never a name, a reference or anything else about a person. */
  title: string
  /** The page shows the form again with errors: the title says so first. */
  hasErrors?: boolean | undefined
  /** Leads on by itself to a path of our own site, after a sign-in. */
  refreshTo?: string | undefined
  /** Stands first in the body, unseen: the button that Enter in a field of the page's form presses. */
  first?: Child | undefined
  /** Stands above the main content: a back link. */
  before?: Child | undefined
  /** The width of a text, for questions and reading; `full` for queues and tables. */
  width?: 'text' | 'full' | undefined
  children?: Child
}

/** A whole page. Everything inside it speaks the page's language. */
export const Page = (props: PageProps) => {
  const t = words(kitWords, props.language)
  const title = props.hasErrors ? t('kit.errorTitle', { title: props.title }) : props.title
  return (
    <LanguageContext.Provider value={props.language}>
      <html lang={htmlLang(props.language)} class="govuk-template">
        <Head title={title} place={props.mark.name} refreshTo={props.refreshTo} isPublic={props.exitTo !== undefined} />
        <body class="govuk-template__body">
          {props.first}
          <SkipLink />
          <Header {...props} />
          <div class="govuk-width-container">
            {props.exitTo ? <ExitButton href={props.exitTo} neutralSite={props.neutralSite} /> : null}
            {props.before ? <nav aria-label={t('kit.back')}>{props.before}</nav> : null}
            <main class="govuk-main-wrapper" id="main-content">
              {props.width === 'full' ? props.children : <div class="kps-text-column">{props.children}</div>}
            </main>
          </div>
          {props.showsSafety ? <SafetyStrip /> : null}
          <Footer {...props.footer} />
        </body>
      </html>
    </LanguageContext.Provider>
  )
}

const Head = (props: {
  title: string
  place: string
  refreshTo?: string | undefined
  /** A public page loads what public pages need and no more. */
  isPublic: boolean
}) => (
  <head>
    <meta charset="utf-8" />
    <title>{`${props.title} – ${props.place}`}</title>
    {props.refreshTo ? <meta http-equiv="refresh" content={`0;url=${props.refreshTo}`} /> : null}
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="format-detection" content="telephone=no" />
    <link rel="stylesheet" href={assetPath(props.isPublic ? 'page.css' : 'practitioner.css')} />
    <link rel="icon" href={icon} />
    {/* Nothing is shown before it has run: whoever goes Back to a page that was left sees none of it. */}
    <script
      src={assetPath(props.isPublic ? 'public.js' : 'practitioner.js')}
      defer
      blocking={props.isPublic ? 'render' : undefined}
    />
  </head>
)
