/** What the stand-in reaches into: CloudBase's tools ship types for their services alone. */
declare module '@cloudbase/manager-node/lib/utils/cloud-api-request' {
  export class CloudService {
    get baseUrl(): string
  }
}
