import { type AHouse, type ApplicantAnswers, aVisitor, iwiProvider } from '@kps/test/house'
import { answersOn, type Fields, fillIn } from './fill-in-form.ts'

/** What an applicant has when they leave the form: their reference, and the one-time link that nobody else was shown. */
export interface Applied {
  readonly reference: string
  readonly link: string
}

/** An organisation applies to start a response, from the first page of the public form to its receipt. Rejects when it is not taken. */
export async function applyToStart(house: AHouse, answers: ApplicantAnswers = {}): Promise<Applied> {
  const visitor = aVisitor()
  const ask = async (fields?: Fields) => {
    const body = fields && new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()
    const { status, body: html } = await visitor.ask(
      house.at('front door', '/start'),
      body === undefined ? {} : { body },
    )
    return { status, html }
  }
  const check = await fillIn(ask, { ...iwiProvider, ...answers })
  const receipt = await ask(answersOn(check.html, {}, 'send'))
  const reference = /<strong>([A-Z]+ \d{3} \d{2})<\/strong>/.exec(receipt.html)?.[1]
  const link = /http:\/\/[a-z0-9.:-]+\/invitation\/[\w-]{43}/.exec(receipt.html)?.[0]
  if (!reference || !link) throw new Error(`the application was not taken: ${check.status}, ${receipt.status}`)
  return { reference, link }
}
