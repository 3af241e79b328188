import { regions } from '@kps/crossings/areas'
import { words } from '@kps/foundation/language'
import { Details } from '@kps/web-kit/content'
import { Checkboxes, ErrorMessage, Fieldset, FormGroup, Hint } from '@kps/web-kit/forms'
import { useLanguage } from '@kps/web-kit/words'
import { areaWords } from './area-words.ts'

interface Props {
  id: string
  name: string
  label: string
  hint: string | undefined
  error: string | undefined
  chosen: readonly string[]
}

/** The country's council areas and local boards, each region's folded together and under a name of its own; one with a choice in it stands open, and the first where one is missing. */
export const AreasField = ({ id, name, label, hint, error, chosen }: Props) => {
  const t = words(areaWords, useLanguage())
  return (
    <FormGroup error={Boolean(error)}>
      <Fieldset legend={label} legendSize="m" describedBy={error ? `${id}-error` : undefined}>
        {hint ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
        {error ? <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage> : null}
        {regions.map(({ name: region, areas }, place) => {
          const count = areas.filter(({ code }) => chosen.includes(code)).length
          return (
            <Details
              summary={count > 0 ? t('apply.areas.chosen', { region, count }) : region}
              open={count > 0 || (place === 0 && error !== undefined)}
            >
              <Checkboxes
                id={place === 0 ? id : `${id}-region-${place}`}
                name={`${name}.${place}`}
                label={t(areas[0]?.kind === 'local-board' ? 'apply.areas.boards' : 'apply.areas.councils', { region })}
                choices={areas.map(({ code, name: text }) => ({ value: code, text }))}
                values={chosen}
              />
            </Details>
          )
        })}
      </Fieldset>
    </FormGroup>
  )
}
