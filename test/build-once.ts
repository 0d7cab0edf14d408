import { buildStale } from '../scripts/build-stale'

/** jest's globalSetup for what runs the built program: the functions, the compiled weapp, the browser build. */
export default () => buildStale(['functions', 'weapp', 'h5'])
