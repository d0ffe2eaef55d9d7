import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { startGatewayProcess } from './demo/gateway-process.ts'

/** The file that is generated. */
export const generatedPath = join(import.meta.dirname, '..', 'packages', 'client', 'src', 'generated', 'schema.ts')

/** What the file must hold: TypeScript made from the document of a gateway that is started for the purpose. */
export async function generateClientTypes(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'gangway-generate-'))
  const gateway = await startGatewayProcess({
    GANGWAY_DATA_DIR: dataDir,
    GANGWAY_ADMIN_KEY: randomBytes(32).toString('base64url'),
    GANGWAY_SANDBOX: 'off',
  })
  try {
    const response = await fetch(`${gateway.origin}/v1/openapi.json`)
    const types = await openapiTypescript((await response.json()) as OpenAPI3, { alphabetize: true })
    return `/** Generated from the OpenAPI document of the API by \`npm run generate\`. */\n\n${astToString(types)}`
  } finally {
    await gateway.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
