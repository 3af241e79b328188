import type { Account } from './account.ts'

const style = `body{font:1.2rem/1.5 system-ui,sans-serif;max-width:42rem;margin:0 auto;padding:1rem;color:#0b0c0c;background:#fff}
button{font:inherit;display:block;width:100%;text-align:left;padding:.6rem .8rem;margin:.4rem 0;border:2px solid #1d4f5c;background:#fff;color:#0b0c0c;cursor:pointer}
button:hover{background:#e6f0f2}button:focus{outline:3px solid #0b0c0c;outline-offset:2px;background:#fd0}
.note{border-left:.5rem solid #1d4f5c;padding:.2rem 1rem}`

/** The whole sign-in page: one form, one button for each account, no script. */
export function chooseAccountPage(
  action: string,
  accounts: readonly Account[],
  asked: Account['place'] | undefined,
): string {
  const places = [...new Set(accounts.map(({ place }) => place))].sort(
    (a, b) => Number(b === asked) - Number(a === asked),
  )
  const groups = places.map((place) => {
    const buttons = accounts.filter((account) => account.place === place).map(button)
    return `<h2>${escapeHtml(place)}</h2>\n${buttons.join('\n')}`
  })
  return page(
    'Choose a demo account',
    `<p class="note">This is the stand-in identity provider of this one machine. It asks for no password and is not part of
    what is deployed: there, each organisation’s own provider signs people in.</p>
    <form method="post" action="${escapeHtml(action)}">${groups.join('\n')}</form>`,
  )
}

/** A page with a title and the given body. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<title>${escapeHtml(title)} – local sign-in</title><style>${style}</style></head>
<body><main><h1>${escapeHtml(title)}</h1>${body}</main></body></html>`
}

function button({ key, name, role }: Account): string {
  return `<button name="account" value="${escapeHtml(key)}">${escapeHtml(name)} – ${escapeHtml(role)}</button>`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
