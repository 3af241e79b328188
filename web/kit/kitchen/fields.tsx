import {
  DateInput,
  ErrorMessage,
  ErrorSummary,
  Fieldset,
  FileUpload,
  Form,
  FormGroup,
  Hidden,
  Hint,
  Label,
  Select,
  Textarea,
  TextInput,
} from '@kps/web-kit/forms'
import type { Course } from './dish.ts'

/** Questions that are answered in one's own words, and what says that something is wrong with them. */
export const fields: Course = (t) => {
  const name = { label: t('kitchen.name'), hint: t('kitchen.name.hint') }
  const story = { label: t('kitchen.story'), hint: t('kitchen.story.hint'), rows: 4 }
  const born = { label: t('kitchen.born'), hint: t('kitchen.born.hint') }
  const towns = [
    { value: '', text: t('kitchen.town.choose') },
    { value: 'kowhai-bay', text: 'Kōwhai Bay' },
    { value: 'harbour', text: t('kitchen.town.closed'), disabled: true },
  ]
  return [
    {
      of: 'ErrorSummary',
      title: t('kitchen.error'),
      shown: (
        <ErrorSummary
          focus={false}
          errors={[
            { text: t('kitchen.name.error'), href: '#name-wrong' },
            { text: t('kitchen.born.error'), href: '#born-wrong-year' },
            { text: t('kitchen.story.error') },
          ]}
        />
      ),
    },
    {
      of: 'FileUpload',
      title: t('kitchen.picture'),
      shown: (
        <>
          <FileUpload name="picture" label={t('kitchen.picture')} hint={t('kitchen.picture.hint')} accept="image/png" />
          <FileUpload name="picture-wrong" label={t('kitchen.picture')} error={t('kitchen.picture.error')} />
        </>
      ),
    },
    {
      of: 'TextInput, Textarea, DateInput, Select',
      title: t('kitchen.empty'),
      shown: (
        <Form id="empty" action="/" hidden={{ earlier: 'answer' }}>
          <Hidden values={{ another: ['1', '2'] }} />
          <TextInput name="name" {...name} />
          <Textarea name="story" {...story} limit={4000} />
          <DateInput name="born" {...born} />
          <Select name="town" label={t('kitchen.town')} options={towns} />
        </Form>
      ),
    },
    {
      of: 'TextInput, Textarea, DateInput, Select',
      title: t('kitchen.filled'),
      shown: (
        <>
          <TextInput name="name-filled" label={t('kitchen.name')} value={t('kitchen.name.value')} />
          <Textarea name="story-filled" {...story} value={t('kitchen.story.value')} />
          <DateInput name="born-filled" {...born} value={{ year: '2014' }} />
          <Select name="town-filled" label={t('kitchen.town')} options={towns} value="kowhai-bay" />
        </>
      ),
    },
    {
      of: 'TextInput, Textarea, DateInput, Select',
      title: t('kitchen.error'),
      shown: (
        <>
          <TextInput name="name-wrong" {...name} error={t('kitchen.name.error')} />
          <Textarea name="story-wrong" {...story} value="…" limit={4000} error={t('kitchen.story.error')} />
          <DateInput
            name="born-wrong"
            {...born}
            value={{ day: '1', month: '2', year: '14' }}
            wrong={['year']}
            error={t('kitchen.born.error')}
          />
          <Select name="town-wrong" label={t('kitchen.town')} options={towns} error={t('kitchen.town.choose')} />
        </>
      ),
    },
    {
      of: 'TextInput',
      title: t('kitchen.long'),
      shown: <TextInput name="name-long" label={t('kitchen.name.long')} value={t('kitchen.name.long')} />,
    },
    {
      of: 'TextInput',
      title: t('kitchen.heading'),
      shown: <TextInput name="name-heading" {...name} labelSize="l" labelIsHeading />,
    },
    {
      of: 'TextInput',
      title: t('kitchen.sizes'),
      shown: ([2, 3, 4, 10, 20] as const).map((width) => (
        <TextInput name={`width-${width}`} label={String(width)} value="1234567890" width={width} inputmode="numeric" />
      )),
    },
    {
      of: 'FormGroup, Fieldset, Label, Hint, ErrorMessage',
      title: t('kitchen.plain'),
      shown: (
        <FormGroup error>
          <Fieldset legend={t('kitchen.who')} legendSize="m">
            <Label for="loose" size="s">
              {t('kitchen.name')}
            </Label>
            <Hint id="loose-hint">{t('kitchen.name.hint')}</Hint>
            <ErrorMessage id="loose-error">{t('kitchen.name.error')}</ErrorMessage>
            <input class="govuk-input govuk-input--error" id="loose" aria-describedby="loose-hint loose-error" />
          </Fieldset>
        </FormGroup>
      ),
    },
  ]
}
