// Variants of GOV.UK's components that no page of ours uses.
const unused =
  /--inverse|--interruption|summary-card|govuk-link--|button--start|start-icon|item--ellipsis|link-label|body-lead|body-xs|heading-xs|-copy|field-?set__legend--xs|moz-focus|-clearfix|list--spaced|radios--small|checkboxes--small|width-(5|30)\b|tag--(blue|purple|pink|teal|turquoise|orange|magenta)|govuk-button--[a-z]+\[disabled\]|frontend-supported/

/**
 * Takes off what GOV.UK's style sheet repeats at each rule and ours says once (colour fallbacks, the font, its
 * smoothing), and the variants we do not use. Takes compressed CSS, gives the same with less in it.
 */
export const lean = (css: string): string =>
  css
    .replace(/var\((--govuk-[a-z-]+-colour),\s*#[0-9a-f]+\)/g, 'var($1)')
    .replace(/(font-family:inherit|-webkit-font-smoothing:antialiased|-moz-osx-font-smoothing:grayscale);?/g, '')
    .replace(/([^{}@]+)\{([^{}]*)\}/g, (_rule, selectors: string, body: string) => {
      const used = selectors.split(',').filter((selector) => !unused.test(selector))
      return used.length > 0 && body !== '' ? `${used.join(',')}{${body}}` : ''
    })
