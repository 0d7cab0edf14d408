import fc from 'fast-check'
import { ByteReader, ByteWriter } from './bytes'

const written = (write: (writer: ByteWriter) => unknown) => {
  const writer = new ByteWriter()
  write(writer)
  return writer.done()
}

test.each([
  [0, [0]],
  [127, [127]],
  [128, [128, 1]],
  [360_000, [192, 252, 21]],
])('%i is %j', (number, bytes) => expect([...written(writer => writer.number(number))]).toEqual(bytes))

test('a text is its UTF-8, whatever is in it', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => {
    const bytes = written(writer => writer.text(text))
    expect(Buffer.from(bytes.subarray(bytes.length - Buffer.byteLength(text)))).toEqual(Buffer.from(text))
    expect(new ByteReader(bytes).text()).toBe(text)
  }))
  expect(new ByteReader(written(writer => writer.text('半\ud800个'))).text()).toBe('半\ufffd个')
})

test('what was written one after another is read one after another', () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.maxSafeNat(), fc.string(), fc.uint8Array())), parts => {
    const bytes = written(writer => {
      for (const part of parts) {
        if (typeof part === 'number') writer.number(part)
        else if (typeof part === 'string') writer.text(part)
        else writer.raw(part)
      }
    })
    const reader = new ByteReader(bytes)
    for (const part of parts) {
      if (typeof part === 'number') expect(reader.number()).toBe(part)
      else if (typeof part === 'string') expect(reader.text()).toBe(part)
      else expect(reader.raw(part.length)).toEqual(part)
    }
    expect(reader.position).toBe(bytes.length)
  }))
})

test('bytes of anything are read or refused as out of range', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), bytes => {
    for (const read of [(reader: ByteReader) => reader.texts(), (reader: ByteReader) => reader.number()]) {
      try {
        read(new ByteReader(bytes))
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError)
      }
    }
  }))
})
