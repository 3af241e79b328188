import type { PublicFacts } from '@kps/crossings/tenant-access'
import type { FrontDoorContext } from '@kps/web-front-door/door'
import { allowTurnstile, turnstileOrigin } from '@kps/web-kit/guards'

/** The name under which the widget puts its token into the form. */
export const tokenField = 'cf-turnstile-response'

/**
 * Turnstile's own place on the page that sends, where the locality has switched it on: nothing to solve, and nothing at all
 * without scripts, when the referral goes through as well and waits for a look. On this page alone a script of another
 * website runs.
 */
export const HumanCheck = ({ c, locality }: { c: FrontDoorContext; locality: PublicFacts | undefined }) => {
  const siteKey = c.var.settings.TURNSTILE_SITE_KEY
  if (!locality?.hasTurnstile || !siteKey) return null
  allowTurnstile(c)
  return (
    <>
      <div class="cf-turnstile" data-sitekey={siteKey} data-language="auto" data-theme="auto" data-retry="auto" />
      <script src={`${turnstileOrigin}/turnstile/v0/api.js`} async defer />
    </>
  )
}
