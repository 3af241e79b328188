import { words } from '@kps/foundation/language'
import type { Provider } from '@kps/foundation/sign-in'
import { Page, type PageFrame } from '@kps/web-kit/page'
import { welcomeWords } from './words.ts'

/** A provider as people know it: each organisation's own, or one that many share. */
export type NamedProvider = Provider & { readonly name: string }

/** Where somebody begins with the provider that stands at a place of the door's list. */
const startAt = (place: number, sealed: string | undefined): string =>
  `/sign-in?${new URLSearchParams({ with: String(place + 1), ...(sealed !== undefined && { for: sealed }) })}`

/** Which of the door's providers was asked for: the only one, or by its place in the list. */
export const providerAskedFor = (
  providers: readonly NamedProvider[],
  asked: string | undefined,
): NamedProvider | undefined => (providers.length === 1 ? providers[0] : providers[Number(asked ?? 0) - 1])

interface Props {
  readonly frame: PageFrame
  readonly providers: readonly NamedProvider[]
  /** What the sign-in is for, sealed, if for more than itself. */
  readonly sealed: string | undefined
}

/** Who vouches for you? For a door at which several providers sign people in. */
export const ProvidersPage = ({ frame, providers, sealed }: Props) => {
  const t = words(welcomeWords, frame.language)
  return (
    <Page {...frame} title={t('signIn.with.title')}>
      <h1 class="govuk-heading-l">{t('signIn.with.title')}</h1>
      <p class="govuk-body">{t('signIn.with.what')}</p>
      <ul class="govuk-list">
        {providers.map(({ name }, place) => (
          <li>
            <a class="govuk-button" href={startAt(place, sealed)} draggable={false}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Page>
  )
}
