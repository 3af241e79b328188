import { useWords } from '@kps/web-kit/words'
import type { Child } from 'hono/jsx'

export interface FooterProps {
  links?: readonly { href: string; text: string }[] | undefined
  note?: Child | undefined
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
                <a class="govuk-link" href={link.href}>
                  {link.text}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
        {props.note ? <p class="kps-footer__note">{props.note}</p> : null}
      </div>
    </footer>
  )
}
