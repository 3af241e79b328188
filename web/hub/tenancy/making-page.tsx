import type { Provisioning } from '@kps/crossings/tenancy'
import { formatInstant, type Language, words } from '@kps/foundation/language'
import type { SignedIn } from '@kps/hub/roles'
import { type Again, type HubContext, HubPage } from '@kps/web-hub/door'
import {
  BackLink,
  Details,
  Heading,
  InsetText,
  Link,
  NotificationBanner,
  Paragraph,
  TaskList,
} from '@kps/web-kit/content'
import { newFormKey } from '@kps/web-kit/form-answers'
import { Button, Form } from '@kps/web-kit/forms'
import { Progress } from '@kps/web-kit/progress'
import { howFar, isGoingOn } from './how-far.ts'
import { makingWords } from './making-words.ts'

interface Props {
  readonly c: HubContext
  readonly actor: SignedIn
  readonly provisioning: Provisioning
  readonly again: Again
}

/** The making of a locality: each step as it happens, what to do when it stopped, and where it is once it is open. */
export const MakingPage = ({ c, actor, provisioning, again }: Props) => {
  const { language } = c.var
  const t = words(makingWords, language)
  const here = `/localities/${provisioning.code}/making`
  const { failure, isOpen, isUndone } = provisioning
  return (
    <HubPage
      c={c}
      actor={actor}
      title={t('making.title')}
      before={<BackLink href="/localities">{t('making.back')}</BackLink>}
    >
      {again.refusal ? <NotificationBanner kind="refusal" heading={again.refusal} /> : null}
      <Heading level={1} caption={t('making.title')}>
        {provisioning.name}
      </Heading>
      {isOpen ? <Open c={c} code={provisioning.code} /> : null}
      {isUndone ? <InsetText>{t('making.undone')}</InsetText> : null}
      {failure !== null && !isOpen && !isUndone ? (
        <NotificationBanner heading={t('making.stopped')}>
          <Paragraph>{t(`making.failure.${whereOf(failure)}`)}</Paragraph>
          <Paragraph>{t('making.stopped.safe')}</Paragraph>
        </NotificationBanner>
      ) : null}
      {isGoingOn(provisioning) ? (
        <Progress
          id="making"
          label={t('making.progress')}
          events={`${here}/progress`}
          {...howFar(provisioning, language)}
          again={{ href: here, text: t('making.again') }}
        />
      ) : null}
      {isUndone ? null : <Steps provisioning={provisioning} language={language} />}
      {isOpen || isUndone ? null : <Choices provisioning={provisioning} here={here} language={language} />}
      {provisioning.applicationId ? (
        <Paragraph>
          <Link href={`/applications/${provisioning.applicationId}`}>{t('making.application')}</Link>
        </Paragraph>
      ) : null}
    </HubPage>
  )
}

/** Where it is now. The lead's link is theirs: it was shown to them once and never here. */
const Open = ({ c, code }: { c: HubContext; code: string }) => {
  const t = words(makingWords, c.var.language)
  const hub = new URL(c.req.url)
  const address = `${hub.protocol}//${code}.${hub.host.replace(/^hub\./, '')}/`
  return (
    <>
      <NotificationBanner kind="success" heading={t('making.open')}>
        <Paragraph>{t('making.open.address', { address })}</Paragraph>
      </NotificationBanner>
      <Paragraph>{t('making.open.link')}</Paragraph>
      <Paragraph>{t('making.open.lost')}</Paragraph>
    </>
  )
}

const Steps = ({ provisioning, language }: { provisioning: Provisioning; language: Language }) => {
  const t = words(makingWords, language)
  const next = provisioning.steps.find(({ at }) => at === null)?.step
  return (
    <>
      <Heading level={2}>{t('making.steps')}</Heading>
      <TaskList
        items={provisioning.steps.map(({ step, at }) => ({
          title: t(`making.step.${step}`),
          hint: at === null ? undefined : formatInstant(at, language),
          status: t(at !== null ? 'making.done' : step === next ? 'making.next' : 'making.later'),
          kind: at !== null ? ('done' as const) : step === next ? ('care' as const) : ('quiet' as const),
        }))}
      />
    </>
  )
}

/** Going on is safe at any time; undoing takes away all of it. While it goes on they stand folded away. */
const Choices = ({
  provisioning,
  here,
  language,
}: {
  provisioning: Provisioning
  here: string
  language: Language
}) => {
  const t = words(makingWords, language)
  const forms = (
    <>
      {provisioning.applicationId ? (
        <Form action={here} hidden={{ formKey: newFormKey() }}>
          <Button preventDoubleClick>{t('making.goOn')}</Button>
        </Form>
      ) : null}
      <Paragraph>{t('making.undo.what')}</Paragraph>
      <Form action={`${here}/undo`} hidden={{ formKey: newFormKey() }}>
        <Button look="warning" preventDoubleClick>
          {t('making.undo')}
        </Button>
      </Form>
    </>
  )
  return provisioning.failure === null ? <Details summary={t('making.stuck')}>{forms}</Details> : forms
}

const whereOf = (failure: string) =>
  failure === 'platform' || failure === 'database' || failure === 'door' ? failure : 'elsewhere'
