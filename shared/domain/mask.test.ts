import { maskBankCard, maskIdentityNumber } from './mask'

test.each([
  [maskIdentityNumber('41000019900307123X'), '4***************3X'],
  [maskIdentityNumber('41'), '**'],
  [maskBankCard('6200000000000005'), '************0005'],
  [maskBankCard('6200000000000000003'), '***************0003'],
  [maskBankCard('1234'), '****'],
  [maskBankCard(''), ''],
])('%s', (mask, expected) => expect(mask).toBe(expected))
