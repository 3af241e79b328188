import type { Language } from '@kps/foundation/language'
import { BackLink, Heading, Paragraph } from '@kps/web-kit/content'
import { ErrorPage } from '@kps/web-kit/errors'
import { ErrorSummary, Form, Radios } from '@kps/web-kit/forms'
import { DiscreetPage, Page, type PageFrame } from '@kps/web-kit/page'
import { type Say, sayIn } from './dish.ts'

/** Where a locality's own mark goes: an outline, since its own people give what stands in it. */
const EmblemPlace = (props: { title: string }) => (
  <svg viewBox="0 0 48 48" role="img" aria-label={props.title}>
    <rect x="1" y="1" width="46" height="46" rx="6" fill="none" stroke="currentColor" stroke-dasharray="4 4" />
  </svg>
)

const danger = (t: Say) => ({
  name: 'danger',
  label: t('kitchen.danger'),
  hint: t('kitchen.danger.hint'),
  error: t('kitchen.danger.error'),
  choices: [
    { value: 'yes', text: t('kitchen.yes') },
    { value: 'no', text: t('kitchen.no') },
  ],
})

/** What a referrer sees: the way out, the question with its error, 111 and the helplines. */
export const PublicPage = (props: { frame: PageFrame }) => {
  const t = sayIn(props.frame.language)
  return (
    <Page
      {...props.frame}
      title={t('kitchen.danger')}
      hasErrors
      exitTo="https://weather.example/"
      showsSafety
      languageSwitch={{ form: 'question', name: 'language' }}
      before={<BackLink href="#" />}
    >
      <ErrorSummary focus={false} errors={[{ text: t('kitchen.danger.error'), href: '#danger' }]} />
      <Form id="question" action="/">
        <Radios {...danger(t)} labelSize="l" labelIsHeading />
      </Form>
    </Page>
  )
}

/** What a worker sees: who they are signed in as, the rooms, and the places of the locality's own name, mark and group. */
export const SignedInPage = (props: { frame: PageFrame }) => {
  const t = sayIn(props.frame.language)
  const { mark } = props.frame
  return (
    <Page
      {...props.frame}
      mark={{ ...mark, group: t('kitchen.group'), emblem: <EmblemPlace title={t('kitchen.mark')} /> }}
      title={t('kitchen.signedIn')}
      phase={t('kitchen.phase')}
      signedIn={{ name: t('kitchen.worker'), place: t('kitchen.agency'), signOutAction: '/' }}
      navigation={[
        { href: '#', text: t('kitchen.waiting'), current: true },
        { href: '#', text: t('kitchen.cases') },
        { href: '#', text: t('kitchen.figures') },
      ]}
      footer={{
        links: [
          { href: '#', text: t('kitchen.about') },
          { href: '#', text: t('kitchen.privacy') },
        ],
        note: t('kitchen.note'),
      }}
      width="full"
    >
      <Heading level={1}>{t('kitchen.waiting')}</Heading>
      <Paragraph>{t('kitchen.nothing')}</Paragraph>
    </Page>
  )
}

export const RefusalPage = (props: { frame: PageFrame }) => (
  <ErrorPage status={503} frame={props.frame} requestId="req-1" />
)

/** What is printed to be carried: it names no service. */
export const PaperPage = (props: { language: Language }) => {
  const t = sayIn(props.language)
  return (
    <DiscreetPage title={t('kitchen.keys')} language={props.language} largePrint screenOnly={t('kitchen.print')}>
      <h1>{t('kitchen.keys')}</h1>
      <p>{t('kitchen.keysText')}</p>
      <ul>
        <li>{t('kitchen.call')}</li>
        <li>{t('kitchen.visit')}</li>
      </ul>
    </DiscreetPage>
  )
}
