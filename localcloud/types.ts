export interface IndexConfig {
  name: string
  fields: readonly { field: string; direction: 1 | -1 }[]
  /** A field that a document lacks counts as null, so only one document may lack it. */
  unique: boolean
}

export interface CollectionConfig {
  name: string
  /** Who may reach the collection without a function: nobody. */
  rule: 'ADMINONLY'
  indexes: readonly IndexConfig[]
}
