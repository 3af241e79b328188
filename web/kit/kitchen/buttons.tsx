import { BackLink, Details, Link, Pagination, Paragraph } from '@kps/web-kit/content'
import { BackButton, Button, ButtonGroup, ButtonLink, DefaultButton, Form } from '@kps/web-kit/forms'
import { ExitThisPage } from '@kps/web-kit/page'
import type { Course } from './dish.ts'

const pages = [1, 2, 3].map((number) => ({ number, href: `?page=${number}`, current: number === 2 }))

/** What is pressed: to send, to go on, to go back. */
export const buttons: Course = (t) => [
  {
    of: 'Button',
    title: t('kitchen.plain'),
    shown: (
      <Form id="send" action="/">
        <DefaultButton form="send" name="to" value="next" />
        <ButtonGroup>
          <Button preventDoubleClick>{t('kitchen.send')}</Button>
          <Button look="secondary">{t('kitchen.later')}</Button>
          <Button look="warning">{t('kitchen.close')}</Button>
          <Link href="#">{t('kitchen.remove')}</Link>
        </ButtonGroup>
      </Form>
    ),
  },
  {
    of: 'Button',
    title: t('kitchen.long'),
    shown: (
      <ButtonGroup>
        <Button>{t('kitchen.saveAndGoOn')}</Button>
        <ButtonLink href="#" look="secondary">
          {t('kitchen.saveAndGoOn')}
        </ButtonLink>
      </ButtonGroup>
    ),
  },
  { of: 'ExitThisPage', title: t('kitchen.plain'), shown: <ExitThisPage href="#">{t('kitchen.exit')}</ExitThisPage> },
  {
    of: 'BackLink',
    title: t('kitchen.buttons'),
    shown: (
      <>
        <BackLink href="#" />
        <p class="govuk-body">
          <BackButton form="send" name="to" value="back" />
        </p>
        <Paragraph>
          <Link href="#">{t('kitchen.saveAndGoOn')}</Link> ·{' '}
          <Link href="https://outside.example/" external>
            {t('kitchen.help')}
          </Link>
        </Paragraph>
      </>
    ),
  },
  {
    of: 'Details',
    title: t('kitchen.plain'),
    shown: <Details summary={t('kitchen.help')}>{t('kitchen.helpText')}</Details>,
  },
  {
    of: 'Details',
    title: t('kitchen.open'),
    shown: (
      <Details summary={t('kitchen.help')} open>
        {t('kitchen.helpText')}
      </Details>
    ),
  },
  {
    of: 'Pagination',
    title: t('kitchen.plain'),
    shown: <Pagination previous="?page=1" next="?page=3" pages={pages} />,
  },
]
