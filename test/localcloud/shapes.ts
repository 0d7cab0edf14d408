import type { CollectionConfig } from '../../localcloud'

export const index = (name: string, fields: string[], unique = false) => ({
  name,
  unique,
  fields: fields.map(field => ({ field, direction: 1 as const })),
})

export const collection = (name: string, indexes: CollectionConfig['indexes'] = []): CollectionConfig => ({
  name,
  rule: 'ADMINONLY',
  indexes,
})
