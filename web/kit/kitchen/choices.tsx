import { Checkboxes, Radios, TextInput } from '@kps/web-kit/forms'
import type { Course } from './dish.ts'

/** Questions that are answered by choosing: one of several, or any number. */
export const choices: Course = (t) => {
  const danger = { label: t('kitchen.danger'), hint: t('kitchen.danger.hint') }
  const answers = [
    { value: 'yes', text: t('kitchen.yes') },
    { value: 'no', text: t('kitchen.no') },
    { value: 'unknown', text: t('kitchen.unknown'), divider: t('kitchen.or') },
  ]
  const contact = { label: t('kitchen.contact'), hint: t('kitchen.contact.hint') }
  const number = (id: string) => (
    <TextInput name={`${id}-number`} label={t('kitchen.number')} width={20} inputmode="tel" />
  )
  const ways = (id: string) => [
    { value: 'phone', text: t('kitchen.phone'), hint: t('kitchen.phone.hint'), conditional: number(id) },
    { value: 'text', text: t('kitchen.text.safe') },
    { value: 'letter', text: t('kitchen.letter') },
    { value: 'none', text: t('kitchen.none'), divider: t('kitchen.or'), exclusive: true },
  ]
  const off = answers.map((answer, index) => ({ ...answer, disabled: index > 0 }))
  return [
    { of: 'Radios', title: t('kitchen.empty'), shown: <Radios name="danger" {...danger} choices={answers} /> },
    {
      of: 'Radios',
      title: t('kitchen.filled'),
      shown: <Radios name="danger-filled" {...danger} choices={answers} value="no" />,
    },
    {
      of: 'Radios',
      title: t('kitchen.error'),
      shown: <Radios name="danger-wrong" {...danger} choices={answers} error={t('kitchen.danger.error')} />,
    },
    {
      of: 'Radios',
      title: t('kitchen.heading'),
      shown: (
        <Radios name="danger-heading" {...danger} labelSize="l" labelIsHeading choices={answers.slice(0, 2)} inline />
      ),
    },
    {
      of: 'Radios',
      title: t('kitchen.off'),
      shown: <Radios name="danger-off" label={t('kitchen.danger')} choices={off} value="yes" />,
    },
    {
      of: 'Checkboxes',
      title: t('kitchen.empty'),
      shown: <Checkboxes name="contact" {...contact} choices={ways('contact')} />,
    },
    {
      of: 'Checkboxes',
      title: t('kitchen.conditional'),
      shown: <Checkboxes name="further" {...contact} choices={ways('further')} values={['phone', 'letter']} />,
    },
    {
      of: 'Checkboxes',
      title: t('kitchen.error'),
      shown: <Checkboxes name="wrong" {...contact} choices={ways('wrong')} error={t('kitchen.contact.error')} />,
    },
    {
      of: 'Checkboxes',
      title: t('kitchen.off'),
      shown: (
        <Checkboxes
          name="off"
          label={t('kitchen.contact')}
          values={['phone']}
          choices={[
            { value: 'phone', text: t('kitchen.phone'), disabled: true },
            { value: 'text', text: t('kitchen.text.safe'), disabled: true },
          ]}
        />
      ),
    },
  ]
}
