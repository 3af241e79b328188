import { type Language, words } from '@kps/foundation/language'
import type { Leaving } from '@kps/locality/withdrawals'
import { Heading, Link, List, Paragraph } from '@kps/web-kit/content'
import { standingWords } from './standing-words.ts'

/** What hangs on an agency, to be seen before it is paused or goes: its people, the cases it leads, the actions that wait for it. */
export const WhatHangs = ({ leaving, language }: { leaving: Leaving; language: Language }) => {
  const t = words(standingWords, language)
  const { actionsInAll, led, ledInAll, people, waiting } = leaving
  return (
    <>
      <Heading level={2}>{t('agencies.hangs.title')}</Heading>
      <Paragraph>{t('agencies.hangs.people', { count: people })}.</Paragraph>
      {ledInAll === 0 ? (
        <Paragraph>{t('agencies.hangs.led.none')}</Paragraph>
      ) : (
        <>
          <Paragraph>
            <strong>{t('agencies.hangs.led', { count: ledInAll })}:</strong>
          </Paragraph>
          <List
            kind="bullet"
            items={led.map(({ caseId, number }) => (
              <Link href={`/cases/${caseId}`}>{t('agencies.hangs.case', { number })}</Link>
            ))}
          />
          {ledInAll > led.length ? <Paragraph>{t('agencies.hangs.more', { count: led.length })}</Paragraph> : null}
        </>
      )}
      {actionsInAll === 0 ? (
        <Paragraph>{t('agencies.hangs.actions.none')}</Paragraph>
      ) : (
        <>
          <Paragraph>
            <strong>{t('agencies.hangs.actions', { count: actionsInAll })}.</strong> {t('agencies.hangs.actions.what')}
          </Paragraph>
          <List
            kind="bullet"
            items={waiting.map(({ actions, caseId, number }) => (
              <Link href={`/cases/${caseId}/risk-plan`}>{t('agencies.hangs.caseActions', { number, actions })}</Link>
            ))}
          />
        </>
      )}
    </>
  )
}
