import { newFormKey } from '@kps/crossings/referral-handover'
import { instantNow } from '@kps/foundation/time'
import { receiveJoin } from '@kps/locality/joining'
import type { ALocality } from './a-locality.ts'

const contact = (name: string) => ({ name, role: 'Manager', phone: '07 555 0101', email: 'sina@fono.example' })

/** What an invented organisation sends to join, with the right check digit in its number. */
export const joinDocument = (more: object = {}) => ({
  documentVersion: 1,
  formKey: newFormKey(),
  submittedAt: instantNow(),
  language: 'en',
  organisation: {
    legalName: 'Harbour Fono Incorporated',
    tradingName: 'Harbour Fono',
    nzbn: '9429999999996',
    charityNumber: 'CC99999',
    kind: 'pacific',
    pacificPeoples: ['samoa'],
    section19: 'yes',
    section19Why: 'An NGO that gives social services.',
  },
  work: 'We sit with families.',
  administrator: contact('Sina Example'),
  pointOfContact: contact('Tavita Example'),
  ...more,
})

/** An organisation asks a locality to join; gives the id of its application. */
export async function aJoin(locality: ALocality, more: object = {}): Promise<string> {
  const document = joinDocument(more)
  return (await receiveJoin(locality.lane('intake'), document, document.formKey)).applicationId
}
