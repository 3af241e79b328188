import { type Language, words } from '@kps/foundation/language'
import type { OpenedApplication } from '@kps/hub/applications'
import { InsetText, Link, Paragraph } from '@kps/web-kit/content'
import { newFormKey } from '@kps/web-kit/form-answers'
import { Button, Form } from '@kps/web-kit/forms'
import { applicationsWords } from './words.ts'

interface Props {
  readonly application: OpenedApplication
  readonly me: string
  readonly names: ReadonlyMap<string, string>
  readonly language: Language
}

/** What somebody at the hub does next. The hub writes to nobody: who applied is told on the phone. */
export const WhatNow = ({ application, me, names, language }: Props) => {
  const t = words(applicationsWords, language)
  const { document, state } = application
  const first = application.decisions.find(({ decision }) => decision === 'approved')?.decidedBy
  if (state === 'approved-once') {
    const name = (first && names.get(first)) ?? t('applications.somebody')
    return (
      <InsetText>{first === me ? t('applications.now.second.you') : t('applications.now.second', { name })}</InsetText>
    )
  }
  if (state === 'asked-for-more' || state === 'declined') {
    const who = document?.applicant
    return (
      <InsetText>
        {who ? t('applications.now.ring', { name: who.name, phone: who.phone }) : null} {t(`applications.now.${state}`)}
      </InsetText>
    )
  }
  return state === 'approved' ? <Approved application={application} language={language} /> : null
}

/** The locality that was made, or what makes it: two people have approved. */
const Approved = ({ application, language }: Pick<Props, 'application' | 'language'>) => {
  const t = words(applicationsWords, language)
  const { locality } = application
  if (locality?.isForThis) {
    return (
      <Paragraph>
        <Link href={`/localities/${locality.code}/making`}>
          {t(locality.isOpen ? 'applications.now.open' : 'applications.now.making')}
        </Link>
      </Paragraph>
    )
  }
  return (
    <>
      <Paragraph>{t(locality?.isOpen ? 'applications.now.renew' : 'applications.now.make')}</Paragraph>
      <Form action={`/applications/${application.id}/carry-out`} hidden={{ formKey: newFormKey() }}>
        <Button preventDoubleClick>{t(locality?.isOpen ? 'applications.renew.do' : 'applications.make.do')}</Button>
      </Form>
    </>
  )
}
