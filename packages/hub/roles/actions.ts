/** Every audit action of the hub, `noun.pastTense`. */
export type Action = 'role.granted' | 'publication.received' | 'publication.refused' | 'figures.read'
