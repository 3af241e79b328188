import type { PublicFacts } from '@kps/crossings/tenant-access'
import { words } from '@kps/foundation/language'
import { type FrontDoorContext, FrontDoorPage, nameOf, pathIn } from '@kps/web-front-door/door'
import { BackLink, Heading, InsetText, Link, Paragraph } from '@kps/web-kit/content'
import { Button, Form, type HiddenValues } from '@kps/web-kit/forms'
import { beforeWords } from './words.ts'

/**
 * The page before the first question: can you be seen, how to leave, what stays behind, how to come back. It is read
 * and answers nothing; its button sends for the form's first page (`hidden` is what that page needs).
 */
export const BeforeYouStart = (props: { c: FrontDoorContext; locality: PublicFacts; hidden: HiddenValues }) => {
  const { c, locality } = props
  const { language } = c.var
  const t = words(beforeWords, language)
  return (
    <FrontDoorPage
      c={c}
      locality={locality}
      title={t('before.title')}
      before={<BackLink href={pathIn(language, '/')} />}
    >
      <Heading level={1}>{t('before.title')}</Heading>
      <InsetText>
        <strong>{t('before.seen.ask')}</strong> {t('before.seen.stop')}
      </InsetText>
      <Heading level={2}>{t('before.leave.title')}</Heading>
      <Paragraph>{t('before.leave.how')}</Paragraph>
      <Paragraph>
        <strong>{t('before.leave.history')}</strong> {t('before.leave.seen')}
      </Paragraph>
      <Heading level={2}>{t('before.typed.title')}</Heading>
      <Paragraph>{t('before.typed.kept', { locality: nameOf(locality, language) })}</Paragraph>
      <Heading level={2}>{t('before.return.title')}</Heading>
      <Paragraph>{t('before.return.how')}</Paragraph>
      <Paragraph>
        <Link href={pathIn(language, '/help')}>{t('before.watched')}</Link>
      </Paragraph>
      <Form action={pathIn(language, `/${locality.code}`)} hidden={props.hidden}>
        <Button name="go" value="start">
          {t('before.go')}
        </Button>
      </Form>
      <Paragraph>
        <Link href={pathIn(language, `/${locality.code}/question`)}>{t('before.askFirst')}</Link>
      </Paragraph>
    </FrontDoorPage>
  )
}
