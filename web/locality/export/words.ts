import { defineCatalogue } from '@kps/foundation/language'

/** Taking everything out before a locality is closed. The te reo awaits a licensed translator's review. */
export const exportWords = defineCatalogue(
  {
    'export.title': 'Take everything out',
    'export.notAsked': 'Nobody has asked that this locality be closed.',
    'export.notAsked.why':
      'Everything can be taken out only before a closing that two people at the hub have agreed to.',
    'export.asked': 'The hub is going to close this locality. Before that, take everything out.',
    'export.readable':
      'In the file everything is readable: names, addresses, what people told you. Whoever has it has it all.',
    'export.keep': 'Keep it where your law and your agreements say, and nowhere else. Do not send it by email.',
    'export.whole':
      'Wait until the download is complete. Then the hub has a number that shows which file you took, and nothing of what is in it.',
    'export.again': 'If anybody here writes something after that, take everything out once more.',
    'export.after': 'After that the hub destroys the key and the database. Nothing can be brought back.',
    'export.open': 'How to open it',
    'export.format':
      'It is a zip file. Each kind of record is a text file with one record on each line (JSON Lines). README.txt explains it.',
    'export.take': 'Download everything',
    'export.readme':
      'This is everything that the locality “{name}” kept, as it was on {date}.\n\nThe folder “tables” has one file for each kind of record. Each line of a file is one record, in the format JSON (UTF-8). What was sealed in the database is readable here. Some fields hold JSON again, as text. Times are in UTC. Records point to one another by their ids.\n\n“manifest.json” names each file, its columns, how many records it has, and its SHA-256. To check a file: sha256sum tables/people.jsonl\n\nLeft out on purpose: the private keys of the locality, which are no records. The manifest says so under “withheld”. Bytes, such as a picture, are written as {curly}"base64url": …{end}.\n\nPeople trusted you with what is in here. Keep it safe, keep no copy that you do not need, and destroy it when its time has come.',
  },
  {
    'export.title': 'Tangohia ngā mea katoa',
    'export.notAsked': 'Kāore anō tētahi kia tono kia katia tēnei rohe.',
    'export.notAsked.why':
      'Ka taea te tango i ngā mea katoa i mua anake i te katinga kua whakaaetia e ngā tāngata tokorua o te pokapū.',
    'export.asked': 'Ka katia tēnei rohe e te pokapū. I mua i tērā, tangohia ngā mea katoa.',
    'export.readable':
      'Ka taea te pānui i ngā mea katoa o te kōnae: ngā ingoa, ngā wāhi noho, ngā kōrero a te tangata. Ko te tangata kei a ia te kōnae, kei a ia te katoa.',
    'export.keep': 'Puritia ki te wāhi e kī ana ō ture me ō whakaaetanga, kaua ki wāhi kē. Kaua e īmērahia.',
    'export.whole':
      'Taihoa kia oti te tikiake. Kātahi ka whiwhi te pokapū i tētahi tau e tohu ana ko tēhea te kōnae, kāore he kōrero o roto.',
    'export.again': 'Ki te tuhi tētahi i muri i tērā, tangohia anōtia ngā mea katoa.',
    'export.after':
      'I muri i tērā ka whakangaromia e te pokapū te kī me te pātengi raraunga. Kāore e taea te whakahoki.',
    'export.open': 'Me pēhea te whakatuwhera',
    'export.format':
      'He kōnae zip. Mō ia momo tuhinga he kōnae kupu, kotahi te tuhinga ki ia rārangi (JSON Lines). Kei README.txt ngā whakamārama.',
    'export.take': 'Tikiake i ngā mea katoa',
    'export.readme':
      'Koinei ngā mea katoa i puritia e te rohe “{name}”, i te {date}.\n\nKei te kōpaki “tables” tētahi kōnae mō ia momo tuhinga. Ko ia rārangi he tuhinga kotahi, i te hōputu JSON (UTF-8). Ko ngā mea i hīritia i te pātengi raraunga ka taea te pānui i konei. He JSON anō kei roto i ētahi āpure, hei kupu. Kei te UTC ngā wā. Mā ngā tuakiri ka hono tētahi tuhinga ki tētahi.\n\nKei “manifest.json” te ingoa o ia kōnae, ōna tīwae, te maha o ngā tuhinga, me tōna SHA-256. Hei taki i tētahi kōnae: sha256sum tables/people.jsonl\n\nKua waiho ki waho: ngā kī tūmataiti o te rohe, ehara ērā i te tuhinga. Kei te manifest, kei raro i “withheld”. Ko ngā paita, pērā i te pikitia, ka tuhia hei {curly}"base64url": …{end}.\n\nI whakapono mai te tangata ki a koutou. Tiakina, kaua e pupuri i ngā tārua kāore e hiahiatia ana, ā, whakangaromia ina tae ki te wā.',
  },
)
