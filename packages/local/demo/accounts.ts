import type { HouseAccount } from '@kps/local/house'

/** The demo's localities: invented, as are all names here. `episodes` is how many the demo tells of. */
export const demoLocalities = [
  { label: 'kowhai-bay', name: 'Kōwhai Bay', nameMi: 'Te Kokoru Kōwhai', episodes: 400 },
  { label: 'te-awa', name: 'Te Awa', nameMi: 'Te Awa', episodes: 1500 },
  { label: 'harbour', name: 'Harbour', nameMi: 'Te Whanga', episodes: 5000 },
] as const

/** Who can sign in to the demo. */
export const demoAccounts: readonly HouseAccount[] = [
  { key: 'hub-analyst', place: 'hub', role: 'hub analyst', name: 'Tāne Rimutaka-Webb' },
  { key: 'hub-tenancy-1', place: 'hub', role: 'tenancy manager', name: 'Ngaire Ashgrove' },
  { key: 'hub-tenancy-2', place: 'hub', role: 'tenancy manager', name: 'Lucas Tāwhirikura' },

  // Nobody knows them yet: they come in by a link of their own.
  { key: 'newcomer-lead', place: 'nowhere yet', role: 'leads an iwi provider', name: 'Rāwinia Te Ngahere-Stone' },
  { key: 'newcomer-coordinator', place: 'nowhere yet', role: 'works for an iwi provider', name: 'Hemi Kahurangi-Moss' },
  { key: 'newcomer-administrator', place: 'nowhere yet', role: 'leads a women’s service', name: 'Losa Ferngate' },
  { key: 'newcomer-practitioner', place: 'nowhere yet', role: 'works for a women’s service', name: 'Bridget Awakeri' },

  { key: 'kowhai-bay-coordinator-1', place: 'kowhai-bay', role: 'coordinator', name: 'Mārama Kererū' },
  { key: 'kowhai-bay-coordinator-2', place: 'kowhai-bay', role: 'coordinator', name: 'Joel Fernleigh' },
  { key: 'kowhai-bay-practitioner-1', place: 'kowhai-bay', role: 'practitioner', name: 'Sina Tuilagi-Hart' },
  { key: 'kowhai-bay-practitioner-2', place: 'kowhai-bay', role: 'practitioner', name: 'Wiremu Pōhutu' },
  { key: 'kowhai-bay-manager', place: 'kowhai-bay', role: 'manager', name: 'Anjali Brookvale' },

  { key: 'te-awa-coordinator-1', place: 'te-awa', role: 'coordinator', name: 'Hēni Waiharuru' },
  { key: 'te-awa-coordinator-2', place: 'te-awa', role: 'coordinator', name: 'Ruth Stonebridge' },
  { key: 'te-awa-practitioner-1', place: 'te-awa', role: 'practitioner', name: 'Pita Mānukaroa' },
  { key: 'te-awa-practitioner-2', place: 'te-awa', role: 'practitioner', name: 'Mei Larkspur' },
  { key: 'te-awa-manager', place: 'te-awa', role: 'manager', name: 'Oliver Tōtarawood' },

  { key: 'harbour-coordinator-1', place: 'harbour', role: 'coordinator', name: 'Kiri Tūīfield' },
  { key: 'harbour-coordinator-2', place: 'harbour', role: 'coordinator', name: 'Tomasi Reefton-Vale' },
  { key: 'harbour-practitioner-1', place: 'harbour', role: 'practitioner', name: 'Āniwa Hillcroft' },
  { key: 'harbour-practitioner-2', place: 'harbour', role: 'practitioner', name: 'Daniel Rātāmere' },
  { key: 'harbour-manager', place: 'harbour', role: 'manager', name: 'Grace Māhoe-Linden' },
]
