import { htmlLang, type Language, languages } from '@kps/foundation/language'
import { Heading, Link, List, Paragraph } from '@kps/web-kit/content'
import { LanguageNavigation, Page, type PageFrame, ServiceNavigation, SkipLink } from '@kps/web-kit/page'
import type { Child } from 'hono/jsx'
import { buttons } from './buttons.tsx'
import { choices } from './choices.tsx'
import { type Course, sayIn } from './dish.ts'
import { fields } from './fields.tsx'
import { PaperPage, PublicPage, RefusalPage, SignedInPage } from './frames.tsx'
import { pictures } from './pictures.tsx'
import { practice } from './practice.tsx'
import { records } from './records.tsx'
import { text } from './text.tsx'

const courses = { fields, choices, buttons, text, records, practice, pictures } satisfies Record<string, Course>

const wholePages: Record<'public' | 'signedIn' | 'refusal' | 'paper', (frame: PageFrame) => Child> = {
  public: (frame) => <PublicPage frame={frame} />,
  signedIn: (frame) => <SignedInPage frame={frame} />,
  refusal: (frame) => <RefusalPage frame={frame} />,
  paper: ({ language }) => <PaperPage language={language} />,
}

const courseNames = ['fields', 'choices', 'buttons', 'text', 'records', 'practice', 'pictures'] as const
const wholeNames = ['public', 'signedIn', 'refusal', 'paper'] as const

/** The pages of the kitchen, each at `/<language>/<name>`. */
export const kitchenPageNames = [...courseNames, ...wholeNames] as const

export const kitchenPath = (language: Language, name: string) => (name ? `/${language}/${name}` : `/${language}`)

const frameOf = (language: Language, name: string): PageFrame => {
  const t = sayIn(language)
  return {
    language,
    mark: { name: t('kitchen.service'), place: t('kitchen.place'), href: kitchenPath(language, '') },
    languageSwitch: { href: (other) => kitchenPath(other, name) },
  }
}

/** A page of the kitchen by its name; the list of them all for any other name. */
export function KitchenPage({ language, name }: { language: Language; name: string }) {
  const frame = frameOf(language, name)
  const whole = wholeNames.find((each) => each === name)
  if (whole) return wholePages[whole](frame)
  const course = courseNames.find((each) => each === name)
  return course ? <CoursePage frame={frame} name={course} /> : <ListPage frame={frame} />
}

const CoursePage = ({ frame, name }: { frame: PageFrame; name: (typeof courseNames)[number] }) => {
  const t = sayIn(frame.language)
  return (
    <Page {...frame} title={t(`kitchen.${name}`)}>
      <Heading level={1}>{t(`kitchen.${name}`)}</Heading>
      {courses[name](t, frame.language).map(({ of, title, shown }) => (
        <section>
          <h2 class="govuk-hint">
            {of}: {title}
          </h2>
          {shown}
        </section>
      ))}
    </Page>
  )
}

const ListPage = ({ frame }: { frame: PageFrame }) => {
  const t = sayIn(frame.language)
  const path = (name: string) => kitchenPath(frame.language, name)
  return (
    <Page {...frame} title={t('kitchen.title')} languageSwitch={undefined}>
      <SkipLink />
      <ServiceNavigation items={[{ href: path(''), text: t('kitchen.title'), current: true }]} />
      <LanguageNavigation
        items={languages.map((each) => ({
          text: each,
          lang: htmlLang(each),
          current: each === frame.language,
          to: kitchenPath(each, ''),
        }))}
      />
      <Heading level={1}>{t('kitchen.title')}</Heading>
      <Paragraph lead>{t('kitchen.lead')}</Paragraph>
      <List
        kind="bullet"
        items={kitchenPageNames.map((name) => <Link href={path(name)}>{t(`kitchen.${name}`)}</Link>)}
      />
    </Page>
  )
}
