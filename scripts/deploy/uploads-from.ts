import type CloudBase from '@cloudbase/manager-node'

/** Parts of CloudBase's tools that they use themselves when a domain is added, without waiting for them to end. */
interface StorageOrigins {
  getCOSDomains(): Promise<{ AllowedOrigins: string[] }[]>
  modifyCosCorsDomain(domain: string): Promise<void>
}

async function originsOf(cloud: CloudBase): Promise<StorageOrigins> {
  await cloud.currentEnvironment().lazyInit()
  return cloud.env as unknown as StorageOrigins
}

/** Where pages come from that may bring files to the storage by a ticket: `https://desk.example.com`. */
export async function uploadOrigins(cloud: CloudBase): Promise<string[]> {
  const rules = await (await originsOf(cloud)).getCOSDomains()
  return rules.flatMap(({ AllowedOrigins }) => AllowedOrigins)
}

/** Lets the pages of a domain bring files; other domains keep their rule. */
export async function allowUploadsFrom(cloud: CloudBase, domain: string): Promise<void> {
  await (await originsOf(cloud)).modifyCosCorsDomain(domain)
}
