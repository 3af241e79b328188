import { findPlaces, type Place, type PlacesOfTheCountry } from '@kps/crossings/places'
import type { PublicFacts } from '@kps/crossings/tenant-access'
import { words } from '@kps/foundation/language'
import { type FrontDoorContext, FrontDoorPage, nameOf, pathIn } from '@kps/web-front-door/door'
import { BackLink, Heading, Link, List, Paragraph } from '@kps/web-kit/content'
import { Button, ButtonLink, DefaultButton, ErrorSummary, Form, TextInput } from '@kps/web-kit/forms'
import { findWords } from './words.ts'

const form = 'answers'

export interface FindProps {
  c: FrontDoorContext
  localities: readonly PublicFacts[]
  country: PlacesOfTheCountry
  /** What was typed; undefined when the page is new. */
  typed?: string | undefined
}

/** Which team is it? The place is typed into a form, and its answer leads to that team's form. */
export const FindPage = ({ c, country, localities, typed }: FindProps) => {
  const { language } = c.var
  const t = words(findWords, language)
  const isMissing = typed?.trim() === ''
  const asked = typed === undefined || isMissing ? undefined : typed
  return (
    <FrontDoorPage
      c={c}
      title={t('find.page')}
      hasErrors={isMissing}
      languageSwitch={{ form, name: 'language' }}
      first={<DefaultButton form={form} name="go" value="find" />}
      before={<BackLink href={pathIn(language, '/')} />}
    >
      <ErrorSummary errors={isMissing ? [{ text: t('find.missing'), href: '#place' }] : []} />
      <Heading level={1}>{t('find.title')}</Heading>
      {asked === undefined ? (
        <Paragraph>{t('find.what')}</Paragraph>
      ) : (
        <Found c={c} localities={localities} places={findPlaces(country.places, asked)} />
      )}
      <Form id={form} action={pathIn(language, '/find')}>
        <TextInput
          name="place"
          label={t(asked === undefined ? 'find.place' : 'find.again')}
          labelSize="m"
          hint={t('find.place.hint')}
          value={typed}
          error={isMissing ? t('find.missing') : undefined}
          spellcheck={false}
        />
        <Button name="go" value="find" look={asked === undefined ? 'primary' : 'secondary'}>
          {t('find.go')}
        </Button>
      </Form>
      <Paragraph>{t('find.kept')}</Paragraph>
      <NotSure c={c} localities={localities} national={country.national} />
    </FrontDoorPage>
  )
}

const Found = ({
  c,
  localities,
  places,
}: {
  c: FrontDoorContext
  localities: readonly PublicFacts[]
  places: readonly Place[]
}) => {
  const { language } = c.var
  const t = words(findWords, language)
  const teams = places.flatMap((place) => {
    const locality = localities.find(({ code }) => code === place.locality)
    return locality ? [{ place, locality }] : []
  })
  const [first, ...others] = teams
  if (!first)
    return (
      <div role="alert">
        <Paragraph>
          <strong>{t('find.none')}</strong> {t('find.none.next')}
        </Paragraph>
      </div>
    )
  if (others.length === 0) {
    const locality = nameOf(first.locality, language)
    return (
      <>
        <div role="alert">
          <Paragraph>{t('find.one', { place: first.place.name, locality })}</Paragraph>
        </div>
        <ButtonLink href={pathIn(language, `/${first.locality.code}`)}>{t('find.one.go', { locality })}</ButtonLink>
      </>
    )
  }
  return (
    <>
      <div role="alert">
        <Paragraph>{t('find.several')}</Paragraph>
      </div>
      <List
        items={teams.map(({ place, locality }) => (
          <Link href={pathIn(language, `/${locality.code}`)}>
            {t('find.team', {
              place: place.name,
              kind: t(`find.kind.${place.kind}`),
              locality: nameOf(locality, language),
            })}
          </Link>
        ))}
      />
    </>
  )
}

/** The national form, when a locality takes what nobody else is known for; and every team by its name. */
const NotSure = ({
  c,
  localities,
  national,
}: {
  c: FrontDoorContext
  localities: readonly PublicFacts[]
  national: string | undefined
}) => {
  const { language } = c.var
  const t = words(findWords, language)
  const taker = localities.find(({ code }) => code === national)
  if (localities.length === 0) return <Paragraph>{t('find.nobody')}</Paragraph>
  return (
    <>
      {taker ? (
        <>
          <Heading level={2}>{t('find.notSure')}</Heading>
          <Paragraph>
            <Link href={pathIn(language, `/${taker.code}`)}>{t('find.national')}</Link>
          </Paragraph>
          <Paragraph>{t('find.national.what', { locality: nameOf(taker, language) })}</Paragraph>
        </>
      ) : null}
      <Heading level={2}>{t('find.teams')}</Heading>
      <List
        items={localities.map((locality) => (
          <Link href={pathIn(language, `/${locality.code}`)}>{nameOf(locality, language)}</Link>
        ))}
      />
    </>
  )
}
