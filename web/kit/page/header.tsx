import type { Child } from 'hono/jsx'
import { ExitSkipLink } from './exit-this-page.tsx'
import { LanguageSwitch, type LanguageSwitchProps } from './language-switch.tsx'
import { type NavigationItem, ServiceNavigation } from './service-navigation.tsx'
import { type SignedInProps, SignedInStrip } from './signed-in-strip.tsx'

/** What stands first on every page. The last three are a locality's own: its people choose and give them. */
export interface MarkProps {
  /** The service's name, and where it leads. */
  name: string
  href: string
  /** The locality's own name. */
  place?: string | undefined
  /** The name that the people of this page have given to their group or table. */
  group?: string | undefined
  /** The locality's own mark: a drawing or picture with its text, 48 pixels high. */
  emblem?: Child | undefined
}

export interface HeaderProps {
  mark: MarkProps
  /** A word on how finished this is, beside the name: "Demonstration". */
  phase?: string | undefined
  /** Public pages: the address of our own that "Exit this page" asks for, and that leads on to a neutral site. */
  exitTo?: string | undefined
  languageSwitch?: LanguageSwitchProps | undefined
  navigation?: readonly NavigationItem[] | undefined
  signedIn?: SignedInProps | undefined
}

export const Header = (props: HeaderProps) => {
  return (
    <header class="govuk-template__header">
      {props.exitTo ? <ExitSkipLink href={props.exitTo} /> : null}
      {props.signedIn ? <SignedInStrip {...props.signedIn} /> : null}
      <div class="kps-header">
        <div class="govuk-width-container kps-header__row">
          <div class="kps-header__mark">
            {props.mark.emblem ? <span class="kps-header__emblem">{props.mark.emblem}</span> : null}
            <div class="kps-header__names">
              <a href={props.mark.href} class="kps-header__name">
                {props.mark.name}
              </a>
              {props.mark.place ? <span class="kps-header__place">{props.mark.place}</span> : null}
              {props.mark.group ? <span class="kps-header__group">{props.mark.group}</span> : null}
              {props.phase ? <span class="kps-header__phase">{props.phase}</span> : null}
            </div>
          </div>
          {props.languageSwitch ? <LanguageSwitch {...props.languageSwitch} /> : null}
        </div>
      </div>
      {props.navigation?.length ? <ServiceNavigation items={props.navigation} /> : null}
    </header>
  )
}
