import { defineCatalogue } from '@kps/foundation/language'

/** Pausing an agency, letting it work again, and letting it go. The te reo awaits a licensed translator's review. */
export const standingWords = defineCatalogue(
  {
    'agencies.pause.title': 'Pause this agency',
    'agencies.pause.what':
      'From their next click on, nobody can work for it in this locality. One-time links for its people stop working. You can let it work again at any time.',
    'agencies.pause.told':
      'Other localities where it works hear that you paused it, not why. They decide for themselves.',
    'agencies.pause.keep': 'Pause it now',
    'agencies.restore.title': 'Let it work here again',
    'agencies.restore.what':
      'Its people can sign in again, with the roles they had. Links that have not run out work again.',
    'agencies.restore.told': 'Other localities that paused it hear of this, not why.',
    'agencies.restore.keep': 'Let it work here',
    'agencies.leave.title': 'Let this agency go',
    'agencies.leave.what':
      'Its people can no longer sign in to this locality from their next click on. Other localities where it works hear that it left here.',
    'agencies.leave.stays': 'What stays here',
    'agencies.leave.stays.what':
      'What its people wrote stays in the record of this locality, with who wrote it and when. The people in these cases still need it, and each decision must stay open to check. The law asks that information be kept no longer than it is needed (Privacy Act 2020, principle 9). This table decides when that is.',
    'agencies.leave.copy': 'What it takes along',
    'agencies.leave.copy.what':
      'It can have a copy of all its people wrote for it here: decisions, assessments, versions of safety plans, actions and answers. The file is open text, one line for each. Hand it over safely: it names people.',
    'agencies.leave.copy.made': 'Last made on {when}: {rows} lines.',
    'agencies.leave.copy.make': 'Make the file',
    'agencies.leave.confirm': 'The last step',
    'agencies.leave.keep': 'End its access now',
    'agencies.leave.hasCopy': 'Does it have its copy?',
    'agencies.leave.hasCopy.handed-back': 'Yes, it was handed over',
    'agencies.leave.hasCopy.not-wanted': 'It does not want one',
    'withdrawals.copy.missing': 'Say whether it has its copy',
    'withdrawals.copy.notMade': 'Make the file first, then hand it over',
    'agencies.leave.newLead': 'Who leads its cases from now on?',
    'agencies.leave.newLead.choose': 'Choose an agency',
    'withdrawals.lead.missing': 'Choose who leads its cases',
    'agencies.hangs.title': 'What hangs on it',
    'agencies.hangs.people': { one: '1 person works for it', other: '{count} people work for it' },
    'agencies.hangs.led': { one: 'It leads 1 open case', other: 'It leads {count} open cases' },
    'agencies.hangs.led.none': 'It leads no open case.',
    'agencies.hangs.actions': {
      one: '1 action of a plan waits for it',
      other: '{count} actions of plans wait for it',
    },
    'agencies.hangs.actions.none': 'No action of a plan waits for it.',
    'agencies.hangs.actions.what': 'Open each plan and agree with another agency who does it.',
    'agencies.hangs.more': 'And more: these are the first {count}.',
    'agencies.hangs.case': 'Case {number}',
    'agencies.hangs.caseActions': 'Case {number}: {actions}',
    'agencies.standing.reason': 'Why?',
    'agencies.standing.reason.hint': 'Only coordinators of this locality see it.',
    'agencies.standing.reasonMissing': 'Write why',
    'agencies.standing.moved': 'Somebody changed this while you were reading',
    'agencies.standing.moved.text':
      'Nothing was kept, and what you typed still stands below. Look at what was done first.',
    'agencies.standing.own': 'You work for this agency: somebody from another one has to decide',
    'agencies.standing.own.text': 'Nothing was changed.',
  },
  {
    'agencies.pause.title': 'Whakatārewatia tēnei umanga',
    'agencies.pause.what':
      'Mai i tā rātou pāwhiri e whai ake nei, kāore tētahi e āhei te mahi mōna i tēnei rohe. Ka mutu te mahi a ngā hononga kotahi te whakamahinga mō ōna tāngata. Ka taea e koe te tuku kia mahi anō ahakoa te wā.',
    'agencies.pause.told':
      'Ka rongo ētahi atu rohe e mahi ana ia kua whakatārewatia e koe, kaua ko te take. Mā rātou anō e whakatau.',
    'agencies.pause.keep': 'Whakatārewatia ināianei',
    'agencies.restore.title': 'Tukua kia mahi anō i konei',
    'agencies.restore.what':
      'Ka taea e ōna tāngata te takiuru anō, me ngā tūranga i a rātou i mua. Ka mahi anō ngā hononga kāore anō kia pau te wā.',
    'agencies.restore.told': 'Ka rongo ngā rohe kua whakatārewa i a ia, kaua ko te take.',
    'agencies.restore.keep': 'Tukua kia mahi i konei',
    'agencies.leave.title': 'Tukua tēnei umanga kia haere',
    'agencies.leave.what':
      'Mai i tā rātou pāwhiri e whai ake nei, kāore ōna tāngata e āhei te takiuru ki tēnei rohe. Ka rongo ētahi atu rohe e mahi ana ia kua wehe i konei.',
    'agencies.leave.stays': 'Ngā mea ka noho i konei',
    'agencies.leave.stays.what':
      'Ka noho ngā tuhinga a ōna tāngata ki te pūranga o tēnei rohe, me te ingoa o te kaituhi me te wā. E hiahiatia tonutia ana e ngā tāngata o ēnei kēhi, ā, me noho tuwhera ia whakatau kia arohaehaetia. E kī ana te ture kia kaua e puritia te mōhiohio mō te wā roa ake i te mea e hiahiatia ana (Te Ture Tūmataiti 2020, mātāpono 9). Mā tēnei tēpu e whakatau āhea taua wā.',
    'agencies.leave.copy': 'Ngā mea ka mauria',
    'agencies.leave.copy.what':
      'Ka whai tārua ia o ngā mea katoa i tuhia e ōna tāngata mōna i konei: ngā whakatau, ngā aromatawai, ngā putanga o ngā mahere haumaru, ngā mahi me ngā whakautu. He kuputuhi tuwhera te kōnae, kotahi te rārangi mō ia mea. Kia haumaru te tuku: kei roto ngā ingoa tāngata.',
    'agencies.leave.copy.made': 'Nō {when} i hangaia ai: {rows} ngā rārangi.',
    'agencies.leave.copy.make': 'Hangaia te kōnae',
    'agencies.leave.confirm': 'Te mahi whakamutunga',
    'agencies.leave.keep': 'Whakamutua tōna uru ināianei',
    'agencies.leave.hasCopy': 'Kei a ia tāna tārua?',
    'agencies.leave.hasCopy.handed-back': 'Āe, kua tukua',
    'agencies.leave.hasCopy.not-wanted': 'Kāore ia e hiahia',
    'withdrawals.copy.missing': 'Kōrerotia mēnā kei a ia tāna tārua',
    'withdrawals.copy.notMade': 'Hangaia te kōnae i te tuatahi, kātahi ka tuku',
    'agencies.leave.newLead': 'Mā wai e ārahi āna kēhi ināianei?',
    'agencies.leave.newLead.choose': 'Kōwhiria tētahi umanga',
    'withdrawals.lead.missing': 'Kōwhiria mā wai e ārahi āna kēhi',
    'agencies.hangs.title': 'Ngā mea e whirinaki ana ki a ia',
    'agencies.hangs.people': { one: '1 te tangata e mahi ana mōna', other: '{count} ngā tāngata e mahi ana mōna' },
    'agencies.hangs.led': {
      one: '1 te kēhi tuwhera e ārahina ana e ia',
      other: '{count} ngā kēhi tuwhera e ārahina ana e ia',
    },
    'agencies.hangs.led.none': 'Kāore ia e ārahi ana i tētahi kēhi tuwhera.',
    'agencies.hangs.actions': {
      one: '1 te mahi o tētahi mahere e tatari ana ki a ia',
      other: '{count} ngā mahi o ngā mahere e tatari ana ki a ia',
    },
    'agencies.hangs.actions.none': 'Kāore he mahi o tētahi mahere e tatari ana ki a ia.',
    'agencies.hangs.actions.what': 'Tuwherahia ia mahere, ka whakaae ki tētahi atu umanga mā wai e mahi.',
    'agencies.hangs.more': 'Arā atu anō: ko ngā {count} tuatahi ēnei.',
    'agencies.hangs.case': 'Kēhi {number}',
    'agencies.hangs.caseActions': 'Kēhi {number}: {actions}',
    'agencies.standing.reason': 'He aha ai?',
    'agencies.standing.reason.hint': 'Ko ngā kairuruku anake o tēnei rohe ka kite.',
    'agencies.standing.reasonMissing': 'Tuhia he aha ai',
    'agencies.standing.moved': 'I whakarerekētia tēnei e tētahi i a koe e pānui ana',
    'agencies.standing.moved.text':
      'Kāore he mea i tuhia, ā, kei raro tonu āu i patopato ai. Tirohia i te tuatahi ngā mea i mahia.',
    'agencies.standing.own': 'E mahi ana koe mō tēnei umanga: mā tētahi nō umanga kē e whakatau',
    'agencies.standing.own.text': 'Kāore he mea i rerekē.',
  },
)
