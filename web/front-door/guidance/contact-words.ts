import { defineCatalogue } from '@kps/foundation/language'

/** The te reo awaits a licensed translator's review. */
export const contactWords = defineCatalogue(
  {
    'contact.title': 'Contact us',
    'contact.teams':
      'Each locality has its own team. They are not an emergency service: if somebody is in danger, call 111.',
    'contact.phone': 'Phone',
    'contact.hours': 'Hours',
    'contact.email': 'Email',
    'contact.address': 'Address',
    'contact.safe': 'Think about who may see your calls and emails before you call or write.',
    'contact.none': 'No locality is open here just now.',
  },
  {
    'contact.title': 'Whakapā mai',
    'contact.teams': 'He tīma tō ia rohe. Ehara i te ratonga ohotata: mēnā kei te mōrearea tētahi, waea atu ki 111.',
    'contact.phone': 'Waea',
    'contact.hours': 'Ngā hāora',
    'contact.email': 'Īmēra',
    'contact.address': 'Wāhitau',
    'contact.safe': 'Whakaarohia ko wai pea ka kite i ō waea me ō īmēra i mua i tō waea, i tō tuhi rānei.',
    'contact.none': 'Kāore he rohe e tuwhera ana i konei ināianei.',
  },
)
