import { defineCatalogue } from '@kps/foundation/language'

/** The te reo awaits a licensed translator's review. */
export const senderMarkWords = defineCatalogue(
  {
    'triage.mark': 'Sender may be using violence',
    'triage.mark.says-so': 'The sender says that they have hurt or frightened somebody, or may.',
    'triage.mark.named-as':
      'The sender gives the name or phone number of the person named as using violence. They may share a phone.',
    'triage.mark.is-partner':
      'The sender is or was the partner of somebody here, and says that the other uses violence.',
    'triage.mark.care': 'This is no finding. Take care of everybody in it:',
    'triage.mark.inCase': 'This is no finding: judge by what others say too, and tell the sender nothing about them.',
    'triage.mark.judge': 'Judge who is at risk from what is known from others too. Either may be, or both.',
    'triage.mark.tell':
      'Tell the sender nothing about the others: not what anybody said or decided, nor whether they are known here.',
    'triage.mark.contact': 'Contact the others only as you know from elsewhere to be safe, never as the sender says.',
    'triage.mark.respect': 'Meet the sender with respect. Who asks for help to change may be ready to.',
  },
  {
    'triage.mark': 'Tērā pea kei te tūkino te kaituku',
    'triage.mark.says-so': 'E kī ana te kaituku kua tūkino, kua whakawehi rānei ia i tētahi, tērā rānei ka pērā ia.',
    'triage.mark.named-as':
      'I hōmai te kaituku i te ingoa, i te waea rānei, o te tangata i kīia e whakamahi ana i te tūkino. Tērā pea he waea kotahi tō rāua.',
    'triage.mark.is-partner':
      'Ko te kaituku te hoa rangatira, te hoa o mua rānei, o tētahi i konei, ā, e kī ana kei te tūkino tērā atu.',
    'triage.mark.care': 'Ehara tēnei i te whakatau. Tiakina te katoa:',
    'triage.mark.inCase':
      'Ehara tēnei i te whakatau: whakaarohia hoki ngā kōrero a ētahi atu, kaua e kōrero ki te kaituku mō rātou.',
    'triage.mark.judge':
      'Whakataua ko wai kei te mōrearea mai i ngā kōrero a ētahi atu hoki. Ko tētahi, ko rāua tahi rānei.',
    'triage.mark.tell':
      'Kaua e kōrero ki te kaituku mō ētahi atu: kaua mō ngā kōrero, mō ngā whakatau, mō te mōhiotanga rānei ki a rātou.',
    'triage.mark.contact':
      'Whakapā ki ētahi atu i te huarahi haumaru anake e mōhiotia ana i wāhi kē, kaua i tā te kaituku e kī ai.',
    'triage.mark.respect': 'Kia manaaki i te kaituku. Ko te tangata e tono āwhina ana kia panoni, kua rite pea ia.',
  },
)
