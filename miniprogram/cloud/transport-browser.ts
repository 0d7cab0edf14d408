import { cloudEnv } from './cloud-env'
import type { Send } from './send'
import { sendToCloud } from './transport-browser-cloud'
import { sendToLocal } from './transport-browser-local'

/** One build serves both: the file beside the page says where its cloud is. */
export const sendFromBrowser: Send = async (context, envelope) => {
  const env = await cloudEnv()
  return env ? sendToCloud(env, context, envelope) : sendToLocal(context, envelope)
}
