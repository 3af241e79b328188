import { words } from '@kps/foundation/language'
import type { Home } from '@kps/locality/home'
import { permitsOf, type SignedIn } from '@kps/locality/roles'
import { type LocalityContext, LocalityPage } from '@kps/web-locality/door'
import { homeWords } from './words.ts'

export const HomePage = ({ c, actor, home }: { c: LocalityContext; actor: SignedIn; home: Home }) => {
  const t = words(homeWords, c.var.language)
  return (
    <LocalityPage c={c} actor={actor} title={t('home.title')}>
      <h1 class="govuk-heading-l">{t('home.waiting.title')}</h1>
      <ul class="govuk-list">
        <li>{t('home.waiting.referrals', { count: home.waiting })}</li>
        <li>{t('home.waiting.new', { count: home.arrivedSince })}</li>
        {home.inDanger > 0 ? (
          <li>
            <strong>{t('home.waiting.danger', { count: home.inDanger })}</strong>
          </li>
        ) : null}
      </ul>
      {permitsOf(actor.roles).has('referral:read') ? (
        <p class="govuk-body">
          <a class="govuk-link" href="/triage">
            {t('home.open.triage')}
          </a>
        </p>
      ) : null}
    </LocalityPage>
  )
}
