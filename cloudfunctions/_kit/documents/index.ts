/** The shape of every document, cut by what it is about; `recorded` is what all of them share. */
export * from './activity'
export * from './dues'
export * from './money'
export * from './newsroom'
export * from './people'
export * from './recorded'
