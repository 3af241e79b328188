import { useWords } from '@kps/web-kit/words'
import type { Child } from 'hono/jsx'

export interface FooterProps {
  /** `keys` lead there, for who has turned keys on. */
  links?: readonly { href: string; text: string; keys?: string | undefined }[] | undefined
  note?: Child | undefined
  /** Public pages: the way to the page about the Shielded Site, where people look for its green and white mark. */
  shielded?: { href: string; text: string } | undefined
}

export const Footer = (props: FooterProps) => {
  const t = useWords()
  return (
    <footer class="govuk-template__footer kps-footer">
      <div class="govuk-width-container">
        <h2 class="govuk-visually-hidden">{t('kit.footer')}</h2>
        {props.links?.length ? (
          <ul class="kps-footer__links">
            {props.links.map((link) => (
              <li>
                <a class="govuk-link" href={link.href} data-keys={link.keys}>
                  {link.text}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
        {props.shielded ? (
          <p class="kps-shielded">
            <a class="govuk-link" href={props.shielded.href}>
              {props.shielded.text}
            </a>
          </p>
        ) : null}
        {props.note ? <p class="kps-footer__note">{props.note}</p> : null}
      </div>
    </footer>
  )
}
