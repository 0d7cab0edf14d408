import { collections } from '../config/collections'
import { sdkEnvironment, startLocalCloud } from '../localcloud'

/**
 * The cloud of a data folder, for what comes before its functions and its indexes: data of an earlier release may break
 * one that is unique. Points the SDK at it.
 *
 * @returns what closes it
 */
export async function openBare(dataDir: string): Promise<() => Promise<void>> {
  const cloud = await startLocalCloud({ port: 0, dataDir, functionsDir: '', collections: collections.map(each => ({ ...each, indexes: [] })) })
  Object.assign(process.env, sdkEnvironment(cloud))
  return () => cloud.close()
}
