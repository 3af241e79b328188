import { defineCatalogue } from '@kps/foundation/language'

/** The page's own name stands in titles and in the browser's history, and says little. The te reo awaits a licensed translator's review. */
export const asideWords = defineCatalogue(
  {
    'aside.page': 'Another way',
    'aside.title': 'The Shielded Site',
    'aside.what':
      'The Shielded Site belongs to Women’s Refuge. There you can ask for help, make a plan, read how to stay safe online, and chat with somebody who knows about these things.',
    'aside.history':
      'Women’s Refuge says that what you do in it does not show in your browsing history. This page does, under the name “Another way”.',
    'aside.elsewhere':
      'You cannot open it from this website yet. You find it on many others in Aotearoa: look at the foot of the page for a small green and white icon.',
    'aside.read': 'You can read about it at shielded.co.nz. Opening that address does show in your browsing history.',
    'aside.call': 'You can also call Women’s Refuge on {number}.',
  },
  {
    'aside.page': 'He ara anō',
    'aside.title': 'Te Shielded Site',
    'aside.what':
      'Nā Women’s Refuge te Shielded Site. I reira ka taea te tono āwhina, te hanga mahere, te pānui me pēhea te noho haumaru tuihono, me te kōrero ā-pātuhi ki tētahi e mōhio ana ki ēnei take.',
    'aside.history':
      'E ai ki a Women’s Refuge, kāore āu mahi i reira e kitea i tō hītori pūtirotiro. Ka kitea tēnei whārangi, ko “He ara anō” te ingoa.',
    'aside.elsewhere':
      'Kāore anō e taea te huaki i tēnei paetukutuku. Kei ētahi atu maha i Aotearoa: tirohia te take o te whārangi mō tētahi ata iti he kākāriki, he mā hoki.',
    'aside.read':
      'Ka taea te pānui mōna ki shielded.co.nz. Ki te huakina taua wāhitau, ka kitea i tō hītori pūtirotiro.',
    'aside.call': 'Ka taea hoki te waea atu ki Women’s Refuge: {number}.',
  },
)
