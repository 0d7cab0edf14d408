import type { Params } from './params'

/** The fields of a multipart body, as texts. The SDK sends one for WeChat's calls in their binary form. */
export async function readForm(body: Buffer, contentType: string): Promise<Params> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData()
  const params: Params = {}
  for (const [name, value] of form.entries()) params[name] = typeof value === 'string' ? value : await value.text()
  return params
}
