import { words } from '@kps/foundation/language'
import type { Capacity } from '@kps/locality/roles'
import { Heading, Paragraph } from '@kps/web-kit/content'
import { Button, ErrorSummary, Form, Radios } from '@kps/web-kit/forms'
import { type LocalityContext, LocalityPage } from '@kps/web-locality/door'
import type { FormProblems } from '@kps/web-locality/form-answers'
import { practiceWord } from '@kps/web-locality/practice-words'
import { capacitiesWords } from './words.ts'

/** For whom somebody with several agencies acts now. No page with data is shown before they have said. */
export const CapacitiesPage = (props: {
  c: LocalityContext
  capacities: readonly Capacity[]
  problems: FormProblems
}) => {
  const { c, capacities, problems } = props
  const { language } = c.var
  const t = words(capacitiesWords, language)
  const rolesOf = ({ roles }: Capacity) => roles.map((role) => practiceWord('role', role, language)).join(', ')
  return (
    <LocalityPage c={c} title={t('capacities.title')} hasErrors={problems.errors.length > 0}>
      <ErrorSummary errors={problems.errors} />
      <Heading level={1}>{t('capacities.title')}</Heading>
      {capacities.length === 0 ? (
        <Paragraph>{t('capacities.none')}</Paragraph>
      ) : (
        <Form action="/acting-for" label={t('capacities.agency')}>
          <Paragraph>{t('capacities.why')}</Paragraph>
          <Radios
            name="agency"
            label={t('capacities.agency')}
            labelSize="m"
            error={problems.of('agency')}
            value={capacities.find(({ isCurrent }) => isCurrent)?.agencyId ?? ''}
            choices={capacities.map((capacity) => ({
              value: capacity.agencyId,
              text: capacity.agency,
              hint: capacity.isCurrent ? t('capacities.current', { roles: rolesOf(capacity) }) : rolesOf(capacity),
            }))}
          />
          <Button preventDoubleClick>{t('capacities.go')}</Button>
        </Form>
      )}
      <Form action="/sign-out" label={t('capacities.leave')}>
        <Button look="secondary">{t('capacities.leave')}</Button>
      </Form>
    </LocalityPage>
  )
}
