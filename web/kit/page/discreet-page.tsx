import { htmlLang, type Language, words } from '@kps/foundation/language'
import { assetPath } from '@kps/web-kit/assets'
import { classNames } from '@kps/web-kit/class-names'
import { kitWords, LanguageContext } from '@kps/web-kit/words'
import type { Child } from 'hono/jsx'
import { icon } from './icon.ts'

/**
 * A page to be printed and carried by somebody whose papers may be looked through: it names no service, and on paper
 * the browser adds neither title, address nor date. `screenOnly` (how to print, the way back) never reaches paper.
 */
export const DiscreetPage = (props: {
  title: string
  language: Language
  /** Letters half as large again, for somebody who sees little. */
  largePrint?: boolean | undefined
  screenOnly?: Child
  children: Child
}) => (
  <LanguageContext.Provider value={props.language}>
    <html lang={htmlLang(props.language)} class={classNames('kps-discreet', props.largePrint && 'kps-discreet--large')}>
      <head>
        <meta charset="utf-8" />
        <title>{props.title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href={assetPath('discreet.css')} />
        <link rel="icon" href={icon} />
      </head>
      <body>
        {props.screenOnly ? (
          <aside class="kps-screen-only" aria-label={words(kitWords, props.language)('kit.screenOnly')}>
            {props.screenOnly}
          </aside>
        ) : null}
        <main id="main-content">{props.children}</main>
      </body>
    </html>
  </LanguageContext.Provider>
)
