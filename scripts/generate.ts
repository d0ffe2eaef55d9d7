/** `npm run generate`: writes what is made from the API: the types of the client, and the page of errors. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { problemsMarkdown } from '../packages/gateway/src/api/problems-page.ts'
import { root } from './checks.ts'
import { generateClientTypes, generatedPath } from './client-types.ts'

writeFileSync(generatedPath, await generateClientTypes())
writeFileSync(join(root, 'docs', 'errors.md'), problemsMarkdown())
