import { words } from '@kps/foundation/language'
import { Heading, Paragraph, Table } from '@kps/web-kit/content'
import { Button, Form } from '@kps/web-kit/forms'
import { hasShortcuts, type LocalityContext, LocalityPage, type Shortcut, shortcutKeys } from '@kps/web-locality/door'
import { shortcutsWords } from './words.ts'

const all: readonly Shortcut[] = [
  'home',
  'triage',
  'cases',
  'questions',
  'agencies',
  'publications',
  'staff',
  'settings',
  'find',
  'help',
]

/** Which keys there are, and whether they count: the help page of the shortcuts and their switch in one. */
export const ShortcutsPage = ({ c }: { c: LocalityContext }) => {
  const t = words(shortcutsWords, c.var.language)
  const isOn = hasShortcuts(c)
  const said = (keys: string) => {
    const [first = '', second] = keys.split(' ')
    return second === undefined ? <kbd>{first}</kbd> : <Sequence c={c} first={first} second={second} />
  }
  return (
    <LocalityPage c={c} title={t('shortcuts.title')}>
      <Heading level={1}>{t('shortcuts.title')}</Heading>
      <Paragraph>{t('shortcuts.what')}</Paragraph>
      <Paragraph>
        <strong>{t(isOn ? 'shortcuts.are.on' : 'shortcuts.are.off')}</strong>
      </Paragraph>
      <Form action="/shortcuts" hidden={{ shortcuts: isOn ? 'off' : 'on' }}>
        <Button look="secondary">{t(isOn ? 'shortcuts.turn.off' : 'shortcuts.turn.on')}</Button>
      </Form>
      <Table
        caption={t('shortcuts.caption')}
        captionSize="m"
        columns={[{ text: t('shortcuts.keys') }, { text: t('shortcuts.place') }]}
        rows={all.map((shortcut) => [said(shortcutKeys[shortcut]), t(`shortcuts.${shortcut}`)])}
      />
      <Paragraph>{t('shortcuts.permits')}</Paragraph>
    </LocalityPage>
  )
}

const Sequence = ({ c, first, second }: { c: LocalityContext; first: string; second: string }) => {
  const t = words(shortcutsWords, c.var.language)
  const [before, between, after] = t('shortcuts.then', { first: '|', second: '|' }).split('|')
  return (
    <span class="kps-number">
      {before}
      <kbd>{first}</kbd>
      {between}
      <kbd>{second}</kbd>
      {after}
    </span>
  )
}
