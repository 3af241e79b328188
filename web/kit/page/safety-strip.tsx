import { useWords } from '@kps/web-kit/words'

/** Names and free numbers as their organisations publish them. */
export const helplines = [
  { name: 'Women’s Refuge', number: '0800 733 843' },
  { name: 'Are You OK', number: '0800 456 450' },
  { name: 'Shine', number: '0508 744 633' },
  { name: 'Victim Support', number: '0800 650 654' },
  { name: 'Oranga Tamariki', number: '0508 326 459' },
] as const

/** 111 and the helplines, on every public page. */
export const SafetyStrip = () => {
  const t = useWords()
  return (
    <aside class="kps-safety" aria-labelledby="kps-safety-title">
      <div class="govuk-width-container">
        <h2 class="govuk-heading-s kps-safety__title" id="kps-safety-title">
          {t('kit.safety.title')}
        </h2>
        <p class="govuk-body">
          <a class="govuk-link kps-safety__emergency" href="tel:111">
            {t('kit.safety.emergency')}
          </a>{' '}
          {t('kit.safety.emergency.more')}
        </p>
        <h3 class="govuk-heading-s kps-safety__title">{t('kit.safety.helplines')}</h3>
        <ul class="govuk-list kps-safety__lines">
          {helplines.map((line) => (
            <li>
              {line.name}{' '}
              <a class="govuk-link kps-safety__number" href={`tel:${line.number.replaceAll(' ', '')}`}>
                {line.number}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </aside>
  )
}
