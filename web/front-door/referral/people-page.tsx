import { mostPeople } from '@kps/crossings/referral-handover'
import { type Language, words } from '@kps/foundation/language'
import { type PersonDraft, saysTheyUsedViolence } from '@kps/web-front-door/referral-draft'
import { questionWords } from '@kps/web-front-door/referral-questions'
import { problemWords } from '@kps/web-front-door/referral-steps'
import { Heading, Paragraph, SummaryList } from '@kps/web-kit/content'
import { Button, ButtonGroup, ErrorMessage } from '@kps/web-kit/forms'
import { anchorOf } from './anchor.ts'
import { ReferralPage, type ReferralPageProps } from './referral-page.tsx'
import { referralWords } from './words.ts'

/** Everybody named so far, each to be changed or taken off, and a way to add one more. */
export const PeoplePage = (page: ReferralPageProps) => {
  const { language } = page.c.var
  const t = words(referralWords, language)
  const { people } = page.shown.draft
  const [problem] = page.shown.problems
  const isFull = people.length >= mostPeople
  return (
    <ReferralPage {...page} title={t('form.title.people')} asks={['people']}>
      <div id={anchorOf('people')}>
        <Heading level={1}>{t(people.length > 0 ? 'people.title' : 'people.titleNone')}</Heading>
        {problem ? <ErrorMessage>{words(problemWords, language)(problem.key)}</ErrorMessage> : null}
        {people.length > 0 ? (
          <SummaryList
            rows={people.map((person, index) => ({
              key: personName(person, language),
              value: roleOf(person, language),
              actions: [
                actionOn(`people.${index}`, t('form.change'), t('people.person', { number: index + 1 })),
                actionOn(`remove.${index}`, t('form.remove'), t('people.person', { number: index + 1 })),
              ],
            }))}
          />
        ) : null}
        <Paragraph>
          {isFull
            ? t('people.full')
            : `${people.length > 0 ? `${t('people.more')} ` : ''}${t(saysTheyUsedViolence(page.shown.draft) ? 'people.whyOwn' : 'people.why')}`}
        </Paragraph>
      </div>
      <ButtonGroup>
        <Button name="go" value="next">
          {t('form.next')}
        </Button>
        {isFull ? null : (
          <Button name="go" value="add" look="secondary">
            {t(people.length > 0 ? 'people.addAnother' : 'people.add')}
          </Button>
        )}
      </ButtonGroup>
    </ReferralPage>
  )
}

const personName = (person: PersonDraft, language: Language): string =>
  person.name ?? person.relationship ?? words(referralWords, language)('people.noName')

/** Whom a page goes on about: by what was said of them so far. */
export const whoItIs = (person: PersonDraft, language: Language): string =>
  person.name ?? person.relationship ?? roleOf(person, language)

function roleOf({ role }: PersonDraft, language: Language): string {
  return role === undefined ? '' : words(questionWords, language)(`answer.role.${role}`)
}

/** A button that opens a page or takes somebody off. */
export const actionOn = (go: string, text: string, about: string) => ({
  form: 'answers',
  name: 'go',
  value: go,
  text,
  about,
})
