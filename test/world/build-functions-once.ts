import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildFunctions } from '../../scripts/build-functions'

/** jest's globalSetup: builds the functions once a run, into a folder of its own, so that no other build is in its way. */
export default async function buildFunctionsOnce(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'functions-'))
  process.env.TEST_FUNCTIONS_DIR = folder
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  await buildFunctions(folder)
}
