import type { Plugin } from 'esbuild'

/**
 * Parts that the SDK loads at its start and no function of ours calls: model clients, the data-model client. With the
 * tickets below they are more than half of what a cold start reads and runs.
 */
const uncalled = /^(@cloudbase\/(ai|app|wx-cloud-client-sdk)|web-streams-polyfill)(\/|$)/

/** Signs login tickets, which one function does. */
const tickets = /^jsonwebtoken$/

/** Parts for uploads and for reaching CloudBase through a proxy: kept, but read at their first use. */
const deferred = /^(xml2js|form-data|https-proxy-agent|http-proxy-agent)$/

/** A stand-in that can be passed around and looked into, and says what is missing as soon as it is called. */
const standIn = (name: string) => `
const absent = () => { throw new Error(${JSON.stringify(`${name} is left out of the functions' bundles`)}) }
module.exports = new Proxy(function () {}, {
  get: (_, key) => key === '__esModule' ? true : key === Symbol.toPrimitive || key === 'prototype' ? undefined : module.exports,
  apply: absent,
  construct: absent,
})`

const later = (name: string) => `
let found
const load = () => (found ??= require(${JSON.stringify(name)}))
module.exports = new Proxy(function () {}, {
  get: (_, key) => key === '__esModule' ? false : Reflect.get(load(), key),
  apply: (_, self, args) => Reflect.apply(load(), self, args),
  construct: (_, args) => Reflect.construct(load(), args),
})`

/** @param options `signsTickets`: for functions that let browsers in by login tickets */
export const leaveOutUncalled = ({ signsTickets }: { signsTickets: boolean }): Plugin => ({
  name: 'leave-out-uncalled',
  setup(build) {
    for (const filter of signsTickets ? [uncalled] : [uncalled, tickets]) build.onResolve({ filter }, ({ path }) => ({ path, namespace: 'stand-in' }))
    build.onLoad({ filter: /.*/, namespace: 'stand-in' }, ({ path }) => ({ contents: standIn(path) }))

    build.onResolve({ filter: deferred }, ({ path, namespace, resolveDir }) =>
      namespace === 'later' ? undefined : { path, namespace: 'later', pluginData: resolveDir },
    )
    build.onLoad({ filter: /.*/, namespace: 'later' }, ({ path, pluginData }) => ({
      contents: later(path),
      resolveDir: pluginData as string,
    }))
  },
})
