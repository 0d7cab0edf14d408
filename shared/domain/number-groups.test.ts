import { inGroups } from './number-groups'

test.each([
  [inGroups('identityNumber', '41000019900307123X'), '410000 19900307 123X'],
  [inGroups('bankAccount', '6200000000000005'), '6200 0000 0000 0005'],
  [inGroups('bankAccount', '6200000000000000003'), '6200 0000 0000 0000 003'],
])('%s', (shown, expected) => expect(shown).toBe(expected))
