import { ExitSkipLink } from './exit-this-page.tsx'
import { LanguageSwitch, type LanguageSwitchProps } from './language-switch.tsx'
import { type NavigationItem, ServiceNavigation } from './service-navigation.tsx'
import { type SignedInProps, SignedInStrip } from './signed-in-strip.tsx'

export interface HeaderProps {
  /** The service's name as plain text, the locality's own under it, and where the name leads. */
  mark: { name: string; place?: string | undefined; href: string }
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
            <a href={props.mark.href} class="kps-header__name">
              {props.mark.name}
            </a>
            {props.mark.place ? <span class="kps-header__place">{props.mark.place}</span> : null}
            {props.phase ? <strong class="govuk-tag govuk-tag--grey kps-header__phase">{props.phase}</strong> : null}
          </div>
          {props.languageSwitch ? <LanguageSwitch {...props.languageSwitch} /> : null}
        </div>
      </div>
      {props.navigation?.length ? <ServiceNavigation items={props.navigation} /> : null}
    </header>
  )
}
