import { referrerKinds } from '@kps/crossings/referral-handover'
import { words } from '@kps/foundation/language'
import { nameOf } from '@kps/web-front-door/door'
import { questionWords } from '@kps/web-front-door/referral-questions'
import { problemWords } from '@kps/web-front-door/referral-steps'
import { Button, Radios } from '@kps/web-kit/forms'
import { anchorOf } from './anchor.ts'
import { ReferralPage, type ReferralPageProps } from './referral-page.tsx'
import { referralWords } from './words.ts'

/** The first page: who it is for, since all that is asked later goes by that. */
export const StartPage = (page: ReferralPageProps) => {
  const { language } = page.c.var
  const t = words(referralWords, language)
  const answer = words(questionWords, language)
  const problem = page.shown.problems.find(({ field }) => field === 'referrerKind')
  return (
    <ReferralPage {...page} title={t('form.title.question')} asks={['referrerKind']}>
      <Radios
        id={anchorOf('referrerKind')}
        name="referrerKind"
        label={t('start.kind')}
        labelSize="l"
        labelIsHeading
        hint={
          <>
            {page.locality ? `${t('start.reads', { locality: nameOf(page.locality, language) })} ` : ''}
            {t('start.blank')}
          </>
        }
        choices={[...referrerKinds].reverse().map((value) => ({ value, text: answer(`answer.kind.${value}`) }))}
        value={page.shown.draft.answers.referrerKind}
        error={problem && words(problemWords, language)(problem.key)}
      />
      <Button name="go" value="next">
        {t(page.shown.from ? 'form.next' : 'start.go')}
      </Button>
    </ReferralPage>
  )
}
