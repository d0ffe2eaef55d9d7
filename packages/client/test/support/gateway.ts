import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { startGatewayProcess } from '../../../../scripts/demo/gateway-process.ts'
import { type ClientOptions, createClient, type GangwayClient } from '../../src/index.ts'

export const apiKey = 'the-key-of-the-tests-0123456789abcdef'

/** A client of a gateway of its own, in a process of its own, on an empty folder; both are gone after the test. */
export async function startClient(t: TestContext, options: Partial<ClientOptions> = {}): Promise<GangwayClient> {
  const dataDir = mkdtempSync(join(tmpdir(), 'gangway-client-'))
  const gateway = await startGatewayProcess({
    GANGWAY_DATA_DIR: dataDir,
    GANGWAY_ADMIN_KEY: apiKey,
    GANGWAY_ALLOW_PRIVATE_URLS: 'on',
    GANGWAY_SANDBOX: 'off',
  })
  t.after(async () => {
    await gateway.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return createClient({ baseUrl: gateway.origin, apiKey, ...options })
}
