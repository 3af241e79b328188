/** The council areas and local boards of Aotearoa by region, as a form shows them: `code: name`. One that lies in two regions stands once. */
export const areasOfRegions = [
  {
    region: 'Northland / Te Tai Tokerau',
    areas: {
      '00100': 'Far North',
      '00200': 'Whangārei',
      '00300': 'Kaipara',
    },
  },
  {
    region: 'Auckland / Tāmaki Makaurau',
    areas: {
      '07601': 'Rodney',
      '07602': 'Hibiscus and Bays',
      '07603': 'Upper Harbour',
      '07604': 'Kaipātiki',
      '07605': 'Devonport-Takapuna',
      '07606': 'Henderson-Massey',
      '07607': 'Waitākere Ranges',
      '07608': 'Aotea / Great Barrier',
      '07609': 'Waiheke',
      '07610': 'Waitematā',
      '07611': 'Whau',
      '07612': 'Albert-Eden',
      '07613': 'Puketāpapa',
      '07614': 'Ōrākei',
      '07615': 'Maungakiekie-Tāmaki',
      '07616': 'Howick',
      '07617': 'Māngere-Ōtāhuhu',
      '07618': 'Ōtara-Papatoetoe',
      '07619': 'Manurewa',
      '07620': 'Papakura',
      '07621': 'Franklin',
    },
  },
  {
    region: 'Waikato',
    areas: {
      '01100': 'Thames-Coromandel',
      '01200': 'Hauraki',
      '01300': 'Waikato',
      '01500': 'Matamata-Piako',
      '01600': 'Hamilton',
      '01700': 'Waipā',
      '01800': 'Ōtorohanga',
      '01900': 'South Waikato',
      '02000': 'Waitomo',
      '02100': 'Taupō',
    },
  },
  {
    region: 'Bay of Plenty',
    areas: {
      '02200': 'Western Bay of Plenty',
      '02300': 'Tauranga',
      '02400': 'Rotorua',
      '02500': 'Whakatāne',
      '02600': 'Kawerau',
      '02700': 'Ōpōtiki',
    },
  },
  {
    region: 'Gisborne / Te Tairāwhiti',
    areas: {
      '02800': 'Gisborne',
    },
  },
  {
    region: "Hawke's Bay",
    areas: {
      '02900': 'Wairoa',
      '03000': 'Hastings',
      '03100': 'Napier',
      '03200': "Central Hawke's Bay",
    },
  },
  {
    region: 'Taranaki',
    areas: {
      '03300': 'New Plymouth',
      '03400': 'Stratford',
      '03500': 'South Taranaki',
    },
  },
  {
    region: 'Manawatū-Whanganui',
    areas: {
      '03600': 'Ruapehu',
      '03700': 'Whanganui',
      '03800': 'Rangitīkei',
      '03900': 'Manawatū',
      '04000': 'Palmerston North',
      '04100': 'Tararua',
      '04200': 'Horowhenua',
    },
  },
  {
    region: 'Wellington / Te Whanganui-a-Tara',
    areas: {
      '04300': 'Kāpiti Coast',
      '04400': 'Porirua',
      '04500': 'Upper Hutt',
      '04600': 'Lower Hutt',
      '04700': 'Wellington',
      '04800': 'Masterton',
      '04900': 'Carterton',
      '05000': 'South Wairarapa',
    },
  },
  {
    region: 'West Coast / Te Tai Poutini',
    areas: {
      '05500': 'Buller',
      '05600': 'Grey',
      '05700': 'Westland',
    },
  },
  {
    region: 'Canterbury / Waitaha',
    areas: {
      '05400': 'Kaikōura',
      '05800': 'Hurunui',
      '05900': 'Waimakariri',
      '06000': 'Christchurch',
      '06200': 'Selwyn',
      '06300': 'Ashburton',
      '06400': 'Timaru',
      '06500': 'Mackenzie',
      '06600': 'Waimate',
      '06800': 'Waitaki',
    },
  },
  {
    region: 'Otago / Ōtākou',
    areas: {
      '06900': 'Central Otago',
      '07000': 'Queenstown-Lakes',
      '07100': 'Dunedin',
      '07200': 'Clutha',
    },
  },
  {
    region: 'Southland / Murihiku',
    areas: {
      '07300': 'Southland',
      '07400': 'Gore',
      '07500': 'Invercargill',
    },
  },
  {
    region: 'Tasman / Nelson / Marlborough',
    areas: {
      '05100': 'Tasman',
      '05200': 'Nelson',
      '05300': 'Marlborough',
    },
  },
  {
    region: 'Chatham Islands / Wharekauri',
    areas: {
      '06700': 'Chatham Islands',
    },
  },
] as const
