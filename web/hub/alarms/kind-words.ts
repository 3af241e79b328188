import type { AlarmKind } from '@kps/crossings/tenancy'
import { defineCatalogue, type Language, words } from '@kps/foundation/language'

/** Each kind of alarm: what it is called, what it means, what to do now. The te reo awaits a licensed translator's review. */
export const kindWords = defineCatalogue(
  {
    'alarm.wrong-database': 'Another database lay in its place',
    'alarm.wrong-database.means':
      'A door opened the database and found that it belonged to somebody else. It showed nothing, wrote nothing and said “not available”.',
    'alarm.wrong-database.now':
      'Ring whoever runs the databases, now. Until they have put the right one back, nobody there can work. If it is lost, restore a backup.',
    'alarm.asked-often-for-one-locality': 'Asked for far more often than usual',
    'alarm.asked-often-in-all': 'All localities were asked for far more often than usual',
    'alarm.asked-often-for-one-locality.means':
      'The doors asked for this locality’s key more than 200 times in five minutes. They were answered. It may be a very busy day, or somebody may have taken over a door.',
    'alarm.asked-often-in-all.means':
      'The doors asked for the keys of localities more than 1,200 times in five minutes. They were answered. It may be a very busy day, or somebody may be going through them all.',
    'alarm.asked-often.now':
      'Ask whoever runs the doors if they know why. If nobody does, have the locality door stopped, its code put there anew and its secrets changed.',
    'alarm.asked-for-unknown-localities': 'Many places that do not exist were asked for',
    'alarm.asked-for-unknown-localities.means':
      'Somebody tried more than 40 made-up web addresses in five minutes. Nothing opened. Most often it is a machine that guesses.',
    'alarm.asked-for-unknown-localities.now':
      'Look whether it goes on. If it does, tell whoever runs the network, so that they can slow it down.',
    'alarm.backup-failed': 'A nightly backup failed',
    'alarm.backup-failed.means': 'There is no new backup of this locality. The older ones are still there.',
    'alarm.backup-failed.now': 'Take a backup now. If that fails too, ring whoever runs the databases.',
    'alarm.referral-not-received': 'A referral could not be received',
    'alarm.referral-not-received.means':
      'Somebody sent the public form and their locality did not take it. The page told them at once that it was not sent, and whom to ring.',
    'alarm.referral-not-received.now':
      'See which locality does not answer, and ring its coordinator: people may be ringing them instead. Then ring whoever runs the databases.',
    'alarm.question-not-received': 'A question could not be received',
    'alarm.question-not-received.means':
      'Somebody asked a question without names and their locality did not take it. The page told them at once that it was not sent.',
    'alarm.question-not-received.now':
      'See which locality does not answer, and ring its coordinator. Then ring whoever runs the databases.',
    'alarm.application-not-received': 'An application could not be received',
    'alarm.application-not-received.means':
      'An organisation applied, and nobody took it. The page told them at once that it was not sent, and kept their answers.',
    'alarm.application-not-received.now':
      'Try the form yourself, up to its last page. If pages fail, ring whoever runs the databases. Whoever applied can send it again.',
    'alarm.publication-unsigned': 'Figures came that no locality had signed',
    'alarm.publication-unsigned.means':
      'The hub was sent figures that no locality’s own key had signed. It kept none of them.',
    'alarm.publication-unsigned.now':
      'Ask whoever runs the doors where they came from. If nobody knows, treat it as a break-in: somebody may have taken over a door.',
    'alarm.publication-refused': 'Figures of a locality were refused',
    'alarm.publication-refused.means':
      'A locality sent figures that are not as agreed, or that could have given somebody away. The hub kept none of them.',
    'alarm.publication-refused.now':
      'Ask whoever runs the doors if all of them have the same version. Do not ask for the figures in another way.',
    'alarm.unknown': 'Something that has no name here',
    'alarm.unknown.means': 'A door raised an alarm for which there are no words on this page.',
    'alarm.unknown.now': 'Give the request’s name to whoever runs the doors: it stands in their log.',
  },
  {
    'alarm.wrong-database': 'Kei tōna wāhi tētahi atu pātengi raraunga',
    'alarm.wrong-database.means':
      'I huaki tētahi kūaha i te pātengi raraunga, ā, ka kitea nō tangata kē. Kāore i whakaatu, kāore i tuhi, ā, i kī “kāore i te wātea”.',
    'alarm.wrong-database.now':
      'Waea atu ināianei ki te hunga whakahaere pātengi raraunga. Kia hoki mai rā anō te mea tika, kāore tētahi o reira e āhei ki te mahi. Ki te ngaro, whakahokia mai he tārua.',
    'alarm.asked-often-for-one-locality': 'He nui noa atu ngā tono i te mea o ia rā',
    'alarm.asked-often-in-all': 'He nui noa atu ngā tono ki ngā rohe katoa i te mea o ia rā',
    'alarm.asked-often-for-one-locality.means':
      'I tono ngā kūaha i te kī o tēnei rohe, neke atu i te 200 ngā wā i roto i te rima meneti. I whakautua. He rā pukumahi pea, kua riro pea rānei tētahi kūaha i tētahi.',
    'alarm.asked-often-in-all.means':
      'I tono ngā kūaha i ngā kī o ngā rohe, neke atu i te 1,200 ngā wā i roto i te rima meneti. I whakautua. He rā pukumahi pea, kei te haere pea rānei tētahi puta noa i te katoa.',
    'alarm.asked-often.now':
      'Pātaia te hunga whakahaere kūaha mēnā e mōhio ana he aha ai. Ki te kore tētahi e mōhio, whakamutua te kūaha o ngā rohe, whakahoungia tana waehere, ā, panonihia āna mea huna.',
    'alarm.asked-for-unknown-localities': 'He maha ngā wāhi kāore i te tīari i tonoa',
    'alarm.asked-for-unknown-localities.means':
      'I whakamātau tētahi i ngā wāhitau tukutuku tito, neke atu i te 40 i roto i te rima meneti. Kāore tētahi i huaki. I te nuinga o te wā he mīhini e kimi noa ana.',
    'alarm.asked-for-unknown-localities.now':
      'Tirohia mēnā e haere tonu ana. Ki te pērā, kōrero ki te hunga whakahaere whatunga kia whakapōturitia.',
    'alarm.backup-failed': 'I hapa tētahi tārua o te pō',
    'alarm.backup-failed.means': 'Kāore he tārua hou o tēnei rohe. Kei reira tonu ngā mea o mua.',
    'alarm.backup-failed.now':
      'Tangohia he tārua ināianei. Ki te hapa anō, waea atu ki te hunga whakahaere pātengi raraunga.',
    'alarm.referral-not-received': 'Kāore tētahi tono āwhina i taea te whiwhi',
    'alarm.referral-not-received.means':
      'I tuku tētahi i te puka tūmatanui, ā, kāore tōna rohe i whiwhi. I kī tonu atu te whārangi kāore i tukuna, me waea ki a wai.',
    'alarm.referral-not-received.now':
      'Tirohia ko tēhea rohe kāore e whakautu, ka waea ki tana kairuruku: tērā pea e waea kē ana ngā tāngata. Kātahi ka waea ki te hunga whakahaere pātengi raraunga.',
    'alarm.question-not-received': 'Kāore tētahi pātai i taea te whiwhi',
    'alarm.question-not-received.means':
      'I tuku tētahi i tana pātai kāore he ingoa, ā, kāore tōna rohe i whiwhi. I kī tonu atu te whārangi kāore i tukuna.',
    'alarm.question-not-received.now':
      'Tirohia ko tēhea rohe kāore e whakautu, ka waea ki tana kairuruku. Kātahi ka waea ki te hunga whakahaere pātengi raraunga.',
    'alarm.application-not-received': 'Kāore tētahi tono whakahaere i taea te whiwhi',
    'alarm.application-not-received.means':
      'I tono tētahi whakahaere, ā, kāore tētahi i whiwhi. I kī tonu atu te whārangi kāore i tukuna, ā, i puritia ā rātou whakautu.',
    'alarm.application-not-received.now':
      'Whakamātauria te puka, tae atu ki tana whārangi whakamutunga. Ki te hapa ngā whārangi, waea atu ki te hunga whakahaere pātengi raraunga. Ka taea e te kaitono te tuku anō.',
    'alarm.publication-unsigned': 'I tae mai he tatauranga kāore i waitohua e tētahi rohe',
    'alarm.publication-unsigned.means':
      'I tukuna ki te pū he tatauranga kāore i waitohua e te kī ake o tētahi rohe. Kāore i puritia tētahi.',
    'alarm.publication-unsigned.now':
      'Pātaia te hunga whakahaere kūaha i ahu mai i hea. Ki te kore tētahi e mōhio, me kī he pakaru mai: kua riro pea tētahi kūaha.',
    'alarm.publication-refused': 'I whakakāhoretia ngā tatauranga o tētahi rohe',
    'alarm.publication-refused.means':
      'I tuku tētahi rohe i ngā tatauranga kāore i rite ki te mea i whakaaetia, i puta mai ai pea tētahi tangata. Kāore te pū i pupuri i tētahi.',
    'alarm.publication-refused.now':
      'Pātaia te hunga whakahaere kūaha mēnā he ōrite te putanga o te katoa. Kaua e tono i ngā tatauranga mā huarahi kē.',
    'alarm.unknown': 'He mea kāore ōna ingoa i konei',
    'alarm.unknown.means': 'I whakaoho tētahi kūaha mō tētahi mea kāore ōna kupu i tēnei whārangi.',
    'alarm.unknown.now': 'Hoatu te ingoa o te tono ki te hunga whakahaere kūaha: kei roto i tā rātou rārangi mahi.',
  },
)

const unsigned = {
  name: 'alarm.publication-unsigned',
  means: 'alarm.publication-unsigned.means',
  now: 'alarm.publication-unsigned.now',
} as const

/** Kinds that share their words with another. */
const alike = {
  'asked-often-for-one-locality': {
    name: 'alarm.asked-often-for-one-locality',
    means: 'alarm.asked-often-for-one-locality.means',
    now: 'alarm.asked-often.now',
  },
  'asked-often-in-all': {
    name: 'alarm.asked-often-in-all',
    means: 'alarm.asked-often-in-all.means',
    now: 'alarm.asked-often.now',
  },
  'publication-not-signed': unsigned,
  'publication-wrong-signature': unsigned,
  'publication-wrong-locality': unsigned,
} as const

/** A kind of alarm in plain words: its name, what it means, and what to do now. */
export function kindIn(kind: AlarmKind, language: Language) {
  const t = words(kindWords, language)
  if (kind in alike) {
    const { means, name, now } = alike[kind as keyof typeof alike]
    return { name: t(name), means: t(means), now: t(now) }
  }
  const own = kind as Exclude<AlarmKind, keyof typeof alike>
  return { name: t(`alarm.${own}`), means: t(`alarm.${own}.means`), now: t(`alarm.${own}.now`) }
}
