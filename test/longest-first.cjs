const Sequencer = require('@jest/test-sequencer').default

/** Those that walk all calls. Jest knows what takes long from an earlier run alone, and a fresh clone has none. */
const longest = ['fault-sweep', 'fuzz', 'let-in', 'roles', 'every-page']
const rank = ({ path }) => {
  const place = longest.findIndex(name => path.endsWith(`/${name}.test.ts`))
  return place === -1 ? longest.length : place
}

/** The longest first, so that no core is left alone with one at the end. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b))
  }
}
