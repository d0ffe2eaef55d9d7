/** `npm run generate`: writes the types of the client from the OpenAPI document that a gateway serves. */
import { writeFileSync } from 'node:fs'
import { generateClientTypes, generatedPath } from './client-types.ts'

writeFileSync(generatedPath, await generateClientTypes())
