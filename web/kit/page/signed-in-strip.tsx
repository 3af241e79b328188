import { useWords } from '@kps/web-kit/words'

export interface SignedInProps {
  /** The worker's own name, and the agency or locality they act for on this page. */
  name: string
  place: string
  /** Where the sign-out form posts. */
  signOutAction: string
  /** Where they may act for another place, when there is one. */
  others?: { href: string; text: string } | undefined
}

/** Who this browser is signed in as, on every page, so that nobody works under somebody else's name unnoticed. */
export const SignedInStrip = (props: SignedInProps) => {
  const t = useWords()
  return (
    <div class="kps-signed-in">
      <div class="govuk-width-container kps-signed-in__row">
        <span>
          {t('kit.signedIn', { name: props.name, place: props.place })}
          {props.others ? (
            <>
              {' · '}
              <a class="govuk-link" href={props.others.href}>
                {props.others.text}
              </a>
            </>
          ) : null}
        </span>
        <form method="post" action={props.signOutAction} aria-label={t('kit.signOut')}>
          <button type="submit" class="kps-link-button">
            {t('kit.signOut')}
          </button>
        </form>
      </div>
    </div>
  )
}
