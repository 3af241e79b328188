import { type Language, words } from '@kps/foundation/language'
import type { Role } from '@kps/locality/roles'
import { Checkboxes } from '@kps/web-kit/forms'
import { practiceWord } from '@kps/web-locality/practice-words'
import { staffWords } from './words.ts'

/** What somebody may do: the roles that are the reader's to give, with what each opens. */
export const RoleChoices = (props: {
  language: Language
  offered: readonly Role[]
  values: readonly string[]
  error: string | undefined
}) => {
  const t = words(staffWords, props.language)
  return (
    <Checkboxes
      name="roles"
      label={t('staff.roles.what')}
      labelSize="m"
      error={props.error}
      values={props.values}
      choices={props.offered.map((role) => ({
        value: role,
        text: practiceWord('role', role, props.language),
        hint: t(`staff.roles.${role}.hint`),
      }))}
    />
  )
}

/** What was ticked, whatever number of boxes. */
export const typedList = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value
