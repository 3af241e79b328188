import { referrerKinds } from '@kps/crossings/referral-handover'
import { words } from '@kps/foundation/language'
import { nameOf, pathIn } from '@kps/web-front-door/door'
import { questionWords } from '@kps/web-front-door/referral-questions'
import { problemWords } from '@kps/web-front-door/referral-steps'
import { Heading, Link, List, Paragraph } from '@kps/web-kit/content'
import { Button, Radios } from '@kps/web-kit/forms'
import { ReferralPage, type ReferralPageProps } from './referral-page.tsx'
import { referralWords } from './words.ts'

/** The page before the first question: what this does, what leaving does, what is kept, and who it is for. */
export const StartPage = (page: ReferralPageProps) => {
  const { language } = page.c.var
  const t = words(referralWords, language)
  const answer = words(questionWords, language)
  const problem = page.shown.problems.find(({ field }) => field === 'referrerKind')
  return (
    <ReferralPage {...page} title={t('form.title.start')} asks={['referrerKind']}>
      <Heading level={1}>{t('start.title')}</Heading>
      {page.locality ? <Paragraph>{t('start.reads', { locality: nameOf(page.locality, language) })}</Paragraph> : null}
      <List kind="bullet" items={[t('start.kept'), t('start.blank'), t('start.exit')]} />
      <Paragraph>
        <Link href={pathIn(language, '/help')}>{t('start.watched')}</Link>
      </Paragraph>
      <Radios
        name="referrerKind"
        label={t('start.kind')}
        labelSize="m"
        choices={[...referrerKinds].reverse().map((value) => ({ value, text: answer(`answer.kind.${value}`) }))}
        value={page.shown.draft.answers.referrerKind}
        error={problem && words(problemWords, language)(problem.key)}
      />
      <Button name="go" value="next">
        {page.shown.from ? t('form.next') : t('start.go')}
      </Button>
    </ReferralPage>
  )
}
