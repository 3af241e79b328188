import { HtmlValidate } from 'html-validate/node'
import type { SeenPage } from './seen-page.ts'

// Every rule of its three sets stands; four are told of what is meant to be so.
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // Our own files carry their hash in their name and come from our own origin. Turnstile's script, on the one page that
    // may have it, is changed by Cloudflare whenever they like: a hash would break the page.
    'require-sri': ['error', { target: 'crossorigin', exclude: ['https://challenges.cloudflare.com/'] }],
    // GOV.UK's way out is a link that looks like a button, so that it leads away without a script too; its banner is a
    // <div role="region"> with a label, which is a <section> by another name. The kit's HTML is held to be GOV.UK's own.
    'prefer-native-element': ['error', { exclude: ['button', 'region'] }],
    // What is wrong on a page is said first, under a heading of the second rank, before the page's own: GOV.UK's error summary.
    'heading-level': ['error', { minInitialRank: 'h2' }],
    // GOV.UK's date input says role="group" on its fieldset, for readers that do not know a fieldset for a group.
    'no-redundant-role': 'off',
  },
})

/** What html-validate finds wrong with the HTML of a page, each with the rule's name. */
export async function validate({ name, html }: SeenPage): Promise<readonly string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, message, ruleId }) => `${name} at ${line}:${column}: ${ruleId}: ${message}`),
  )
}
