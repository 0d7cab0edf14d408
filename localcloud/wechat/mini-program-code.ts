import { encode } from 'uqr'
import { refused, type Api } from './api'
import { toPng } from './png'

/** Source: WeChat's documentation of `wxacode.getUnlimited`. */
const SCENE = /^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/
const WIDTH = { least: 280, usual: 430, most: 1280 }

/**
 * `wxacode.getUnlimited`: 40169 scene, 41030 page, 40097 width. WeChat's own round code is read by WeChat alone, so
 * this one is an ordinary QR code of `<page>?scene=<scene, escaped>`, in as many whole pixels a cell as fit the width.
 */
export const drawCode: Api = data => {
  const { scene, page = '', width = WIDTH.usual } = data
  if (typeof scene !== 'string' || !SCENE.test(scene)) return refused(40169, 'invalid length for scene, or the data is not json string')
  if (typeof page !== 'string' || /^\/|[?#]/.test(page)) return refused(41030, 'invalid page')
  if (typeof width !== 'number' || !(width >= WIDTH.least && width <= WIDTH.most)) return refused(40097, 'invalid args')
  const { data: cells, size } = encode(`${page}?scene=${encodeURIComponent(scene)}`, { ecc: 'M', border: 4 })
  return { picture: toPng(cells, Math.floor(width / size)), contentType: 'image/png' }
}
