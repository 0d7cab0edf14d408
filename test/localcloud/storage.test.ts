import { createReadStream, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { startLocalCloud } from '../../localcloud'
import { byteRange } from '../../localcloud/http/byte-range'
import { collection, errorOf, startBench, type Bench } from './harness'

/** What a function gets from wx-server-sdk 4.0.2, unmodified. */
interface WxServerSdk {
  init(config: { env: string }): void
  uploadFile(file: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  downloadFile(file: { fileID: string }): Promise<{ fileContent: Buffer }>
  getTempFileURL(files: { fileList: (string | object)[] }): Promise<{ fileList: { status: number; tempFileURL: string }[] }>
  deleteFile(files: { fileList: string[] }): Promise<{ fileList: { status: number }[] }>
}

let bench: Bench
beforeAll(async () => {
  bench = await startBench()
})
afterAll(() => bench.stop())
afterEach(() => bench.cloud.clock.set(null))

const upload = (cloudPath: string, content: string | Buffer) => bench.app.uploadFile({ cloudPath, fileContent: Buffer.from(content) })
const textOf = async (fileID: string) => (await bench.app.downloadFile({ fileID })).fileContent?.toString()
const linkTo = async (fileID: string, maxAge = 60) => (await bench.app.getTempFileURL({ fileList: [{ fileID, maxAge }] })).fileList[0]?.tempFileURL ?? ''
const blobs = () => readdirSync(path.join(bench.dataDir, 'files'))

describe('uploading', () => {
  test('what is uploaded comes back, under a name in any script', async () => {
    const { fileID } = await upload('凭证/转账 1.png', '图')
    expect(fileID).toMatch(/^cloud:\/\/[^/]+\/凭证\/转账 1\.png$/)
    expect(await textOf(fileID)).toBe('图')
    expect((await bench.app.getFileInfo({ fileList: [fileID] })).fileList[0]).toMatchObject({ mime: 'image/png', size: 3 })
  })

  test('a stream is uploaded as it is read, and downloaded into a file', async () => {
    const bytes = Buffer.alloc(300_000, 'abc\0\r\n')
    const file = path.join(bench.functionsDir, 'source.bin')
    writeFileSync(file, bytes)
    const { fileID } = await bench.app.uploadFile({ cloudPath: 'big/source.bin', fileContent: createReadStream(file) })
    expect(bytes.equals((await bench.app.downloadFile({ fileID })).fileContent as Buffer)).toBe(true)
  })

  test('a second upload replaces the first, and its bytes are gone', async () => {
    await upload('same.txt', 'one')
    const before = blobs().length
    const { fileID } = await upload('same.txt', 'two')
    expect(await textOf(fileID)).toBe('two')
    expect(blobs()).toHaveLength(before)
  })

  test('two uploads of one path at once leave one file', async () => {
    const before = blobs().length
    await Promise.all(['a', 'b', 'c', 'd'].map(text => upload('raced.txt', text)))
    expect(blobs()).toHaveLength(before + 1)
  })

  test('an empty file is a file', async () => {
    const { fileID } = await upload('empty.txt', '')
    expect(await (await fetch(await linkTo(fileID))).text()).toBe('')
  })

  test('a file over 50 MB is refused', async () => {
    const error = await errorOf(upload('huge.bin', Buffer.alloc(50 * 1024 * 1024 + 1)))
    expect(error).toMatchObject({ code: 'STORAGE_REQUEST_FAIL', message: expect.stringContaining('EntityTooLarge') as string })
    expect((await bench.app.getTempFileURL({ fileList: [`${(await upload('x', 'x')).fileID.slice(0, -1)}huge.bin`] })).fileList[0]?.code).toBe('STORAGE_FILE_NONEXIST')
  })

  test.each([
    '/leading', 'double//slash', 'trailing/', '.', '..', '../up', 'a/../../b', 'a/./b', 'a\\b', 'a?b', 'a#b', 'a%2fb', 'a:b', 'a*b', 'a\nb', 'a\0b', '\ud800', '字'.repeat(284),
  ])('no file is called %j', async cloudPath => {
    expect(await errorOf(bench.app.getUploadMetadata({ cloudPath }))).toMatchObject({ code: 'INVALID_PARAM' })
  })

  test('a path of 850 bytes is taken', async () => {
    const cloudPath = `${'字'.repeat(283)}a`
    expect(await textOf((await upload(cloudPath, 'x')).fileID)).toBe('x')
  })
})

describe('uploading from a phone, by the metadata that a function handed out', () => {
  const metadata = async (cloudPath: string) => (await bench.app.getUploadMetadata({ cloudPath })).data

  /** As mini-programs do: fields as in the SDKs' own upload, the file last. */
  const post = (url: string, fields: Record<string, string>, type = 'image/jpeg') => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    form.set('file', new Blob([Buffer.from([0, 13, 10, 45, 45, 255])], { type }), 'photo.jpg')
    return fetch(url, { method: 'POST', body: form })
  }

  test('a form, its bytes untouched, its type kept', async () => {
    const { url, authorization, token, cosFileId, fileId } = await metadata('form/照片.jpg')
    const fields = { key: 'form/照片.jpg', Signature: authorization, 'x-cos-security-token': token, 'x-cos-meta-fileid': cosFileId }
    expect((await post(url, fields)).status).toBe(204)
    expect((await bench.app.downloadFile({ fileID: fileId })).fileContent).toEqual(Buffer.from([0, 13, 10, 45, 45, 255]))
    expect((await bench.app.getFileInfo({ fileList: [fileId] })).fileList[0]).toMatchObject({ mime: 'image/jpeg', size: 6 })
    const created = await post(url, { ...fields, success_action_status: '201' })
    expect([created.status, await created.text()]).toEqual([201, expect.stringContaining('<Key>form/照片.jpg</Key>')])
  })

  test('a body with the headers of the documentation, its own content type kept', async () => {
    const { url, authorization, token, cosFileId, fileId } = await metadata('put/notes')
    const headers = { authorization, 'x-cos-security-token': token, 'x-cos-meta-fileid': cosFileId, 'content-type': 'text/markdown' }
    expect((await fetch(url, { method: 'PUT', headers, body: '# 记录' })).status).toBe(200)
    expect((await bench.app.getFileInfo({ fileList: [fileId] })).fileList[0]).toMatchObject({ mime: 'text/markdown' })
  })

  test('a page of another name of this machine may do that, one of another site not', async () => {
    const { url, authorization, token } = await metadata('page/notes')
    const ask = (origin: string) => fetch(url, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'PUT', 'access-control-request-headers': 'authorization' } })
    const allowed = await ask('http://localhost:8080')
    expect([allowed.status, allowed.headers.get('access-control-allow-origin'), allowed.headers.get('access-control-allow-headers')]).toEqual([204, 'http://localhost:8080', 'authorization'])
    const put = (origin: string) => fetch(url, { method: 'PUT', headers: { origin, authorization, 'x-cos-security-token': token }, body: 'x' })
    expect((await put('http://localhost:8080')).headers.get('access-control-allow-origin')).toBe('http://localhost:8080')
    expect((await ask('https://example.com')).status).toBe(403)
    expect((await put('https://example.com')).headers.get('access-control-allow-origin')).toBeNull()
  })

  test('no right, another file\'s right, a right past its time, no token: nothing is written', async () => {
    const { url, authorization, token } = await metadata('right/a.txt')
    const other = await metadata('right/b.txt')
    const put = (headers: Record<string, string>) => fetch(url, { method: 'PUT', headers, body: 'x' })
    expect((await put({ 'x-cos-security-token': token })).status).toBe(403)
    expect((await put({ authorization: other.authorization, 'x-cos-security-token': token })).status).toBe(403)
    expect((await put({ authorization })).status).toBe(403)
    expect((await post(url, { key: 'right/b.txt', Signature: authorization, 'x-cos-security-token': token })).status).toBe(403)
    expect((await post(url, { key: 'right/a.txt', Signature: other.authorization, 'x-cos-security-token': token })).status).toBe(403)
    bench.cloud.clock.advance(16 * 60_000)
    expect((await put({ authorization, 'x-cos-security-token': token })).status).toBe(403)
    expect((await bench.app.getTempFileURL({ fileList: [other.fileId.replace('b.txt', 'a.txt')] })).fileList[0]?.code).toBe('STORAGE_FILE_NONEXIST')
  })

  test('a form without a file, a body that is no form, another method', async () => {
    const { url, authorization, token } = await metadata('odd.txt')
    const form = new FormData()
    form.set('key', 'odd.txt')
    expect((await fetch(url, { method: 'POST', body: form })).status).toBe(400)
    expect((await fetch(url, { method: 'POST', body: 'text' })).status).toBe(400)
    expect((await fetch(url, { method: 'DELETE', headers: { authorization, 'x-cos-security-token': token } })).status).toBe(405)
  })
})

describe('links', () => {
  test('one expires by the cloud\'s clock, and cannot be forged', async () => {
    const link = await linkTo((await upload('a/link.txt', 'x')).fileID)
    expect((await fetch(link)).status).toBe(200)
    expect((await fetch(link.replace(/t=(\d+)/, (_, t) => `t=${Number(t) + 1000}`))).status).toBe(403)
    expect((await fetch(link.replace('link.txt', 'other.txt'))).status).toBe(403)
    expect((await fetch(link, { method: 'PUT', body: 'overwritten' })).status).toBe(403)
    bench.cloud.clock.advance(61_000)
    expect((await fetch(link)).status).toBe(403)
  })

  test('one without an age is good for two hours', async () => {
    const { fileID } = await upload('two-hours.txt', 'x')
    const [file] = (await bench.app.getTempFileURL({ fileList: [fileID] })).fileList
    bench.cloud.clock.advance(7199_000)
    expect((await fetch(file?.tempFileURL ?? '')).status).toBe(200)
    bench.cloud.clock.advance(2000)
    expect((await fetch(file?.tempFileURL ?? '')).status).toBe(403)
  })

  test('gives a part of a file to who asks for one', async () => {
    const link = await linkTo((await upload('range.txt', '0123456789')).fileID)
    const part = await fetch(link, { headers: { range: 'bytes=2-4' } })
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 2-4/10', '234'])
    expect(await (await fetch(link, { headers: { range: 'bytes=-3' } })).text()).toBe('789')
    const beyond = await fetch(link, { headers: { range: 'bytes=10-' } })
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */10'])
  })

  test('a page that someone uploaded does not run here', async () => {
    const page = await fetch(await linkTo((await upload('page.html', '<script>alert(1)</script>')).fileID))
    expect(page.headers.get('content-security-policy')).toBe('sandbox')
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('nothing of the folder around is reached', async () => {
    for (const address of ['..%2f..%2fstore%2fdata.mdb', '%2e%2e/%2e%2e/etc/passwd', '%00', '%ff']) {
      const response = await fetch(`${bench.cloud.url}/storage/${address}?sign=x&t=1`)
      expect([400, 403, 404]).toContain(response.status)
    }
  })
})

test.each([
  //  header           bytes  answer
  [undefined, 10, 'whole'],
  ['bytes=0-', 10, { start: 0, end: 9 }],
  ['bytes=3-3', 10, { start: 3, end: 3 }],
  ['bytes=3-99', 10, { start: 3, end: 9 }],
  ['bytes=-99', 10, { start: 0, end: 9 }],
  ['bytes=-0', 10, 'none'],
  ['bytes=10-', 10, 'none'],
  ['bytes=0-', 0, 'none'],
  ['bytes=5-3', 10, 'whole'],
  ['bytes=-', 10, 'whole'],
  ['bytes=0-1,3-4', 10, 'whole'],
  ['lines=0-1', 10, 'whole'],
])('%s of %i bytes', (header, bytes, answer) => {
  expect(byteRange(header, bytes)).toEqual(answer)
})

describe('copying', () => {
  const copy = async (...fileList: { srcPath: string; dstPath: string; overwrite?: boolean; removeOriginal?: boolean }[]) =>
    (await bench.app.copyFile({ fileList })).fileList

  test('a copy stands by itself; the original may go at the same moment', async () => {
    const { fileID } = await upload('from/a.txt', 'first')
    const [copied] = await copy({ srcPath: 'from/a.txt', dstPath: 'to/a.txt' })
    expect(copied).toEqual({ fileId: fileID.replace('from/', 'to/'), code: 'SUCCESS' })
    await upload('from/a.txt', 'second')
    expect(await textOf(copied?.fileId ?? '')).toBe('first')
    await copy({ srcPath: 'from/a.txt', dstPath: 'moved/a.txt', removeOriginal: true })
    expect(await textOf(fileID.replace('from/', 'moved/'))).toBe('second')
    expect(await errorOf(textOf(fileID))).toMatchObject({ code: 'STORAGE_FILE_NONEXIST' })
  })

  test('what is not there, what may not be replaced, what is no path', async () => {
    await upload('kept/a.txt', 'kept')
    await upload('new/a.txt', 'new')
    const [missing, exists] = await copy(
      { srcPath: 'nowhere/a.txt', dstPath: 'kept/a.txt' },
      { srcPath: 'new/a.txt', dstPath: 'kept/a.txt', overwrite: false },
    )
    expect([missing?.code, exists?.code]).toEqual(['STORAGE_FILE_NONEXIST', 'STORAGE_FILE_EXIST'])
    expect(await errorOf(copy({ srcPath: 'new/a.txt', dstPath: '../a.txt' }))).toMatchObject({ code: 'INVALID_PARAM' })
  })
})

test('deleting, and what was never there', async () => {
  const { fileID } = await upload('gone.txt', 'x')
  expect((await bench.app.deleteFile({ fileList: [fileID] })).fileList).toEqual([{ fileID, code: 'SUCCESS' }])
  expect((await bench.app.deleteFile({ fileList: [fileID] })).fileList[0]?.code).toBe('STORAGE_FILE_NONEXIST')
  expect((await bench.app.getTempFileURL({ fileList: [fileID, 'cloud://other.env/x'] })).fileList.map(({ code }) => code)).toEqual(
    ['STORAGE_FILE_NONEXIST', 'STORAGE_FILE_NONEXIST'],
  )
  expect(await errorOf(bench.app.deleteFile({ fileList: Array<string>(51).fill(fileID) }))).toMatchObject({ code: 'EXCEED_REQUEST_LIMIT' })
})

test('a person may read what is there, and write nothing', async () => {
  await upload('authority.txt', 'x')
  const identity = { WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: 'oLin' }
  Object.assign(process.env, identity)
  try {
    const { data } = await bench.app.getFileAuthority({
      fileList: [{ path: 'authority.txt', type: 'READ' }, { path: 'authority.txt', type: 'WRITE' }, { path: 'nothing.txt', type: 'READ' }],
    })
    expect(data).toMatchObject([{ path: 'authority.txt', read: true, write: false }, { read: false, write: false }, { read: false }])
    expect(Buffer.from(data[0]?.cosFileId ?? '', 'base64').toString()).toMatch(/^cloud:\/\/.*\/authority\.txt$/)
  } finally {
    for (const key of Object.keys(identity)) Reflect.deleteProperty(process.env, key)
  }
})

test('by wx-server-sdk', async () => {
  const wx = jest.requireActual<WxServerSdk>('wx-server-sdk')
  wx.init({ env: bench.cloud.envId })
  const { fileID } = await wx.uploadFile({ cloudPath: 'wx/图.txt', fileContent: Buffer.from('图') })
  expect((await wx.downloadFile({ fileID })).fileContent.toString()).toBe('图')
  const { fileList } = await wx.getTempFileURL({ fileList: [fileID] })
  expect(fileList[0]).toMatchObject({ status: 0 })
  expect(await (await fetch(fileList[0]?.tempFileURL ?? '')).text()).toBe('图')
  expect((await wx.deleteFile({ fileList: [fileID] })).fileList[0]).toMatchObject({ status: 0 })
  expect((await wx.deleteFile({ fileList: [fileID] })).fileList[0]).toMatchObject({ status: -503003 })
})

test('files are there after a new start, and gone after a reset', async () => {
  const first = await startBench()
  const { fileID } = await first.app.uploadFile({ cloudPath: 'kept.txt', fileContent: Buffer.from('kept') })
  await first.cloud.close()
  const again = await startLocalCloud({ port: 0, dataDir: first.dataDir, functionsDir: first.functionsDir, collections: [collection('things')] })
  const [blob] = readdirSync(path.join(first.dataDir, 'files'))
  expect(readFileSync(path.join(first.dataDir, 'files', blob ?? ''), 'utf8')).toBe('kept')
  const asked = await fetch(`${again.url}/admin`, {
    method: 'POST',
    headers: { authorization: 'signed' },
    body: JSON.stringify({ action: 'storage.batchGetDownloadUrl', file_list: [{ fileid: fileID }] }),
  })
  const { data } = (await asked.json()) as { data: { download_list: { tempFileURL: string }[] } }
  expect(await (await fetch(data.download_list[0]?.tempFileURL ?? '')).text()).toBe('kept')
  await again.reset()
  expect(readdirSync(path.join(first.dataDir, 'files'))).toEqual([])
  await again.close()
  await first.stop()
})
