/** `npm run backup -- <folder>`: copies the data of a gateway with an embedded database, while it runs. */
import { resolve } from 'node:path'
import { readConfig } from '../packages/gateway/src/config.ts'
import { backUpData } from './back-up-data.ts'

const [target] = process.argv.slice(2)
try {
  if (!target) throw new Error('Name the folder to copy to: npm run backup -- <folder>')
  const { databaseUrl, dataDir, documents } = readConfig(process.env)
  if (databaseUrl) throw new Error('The data is in PostgreSQL (DATABASE_URL): back it up with its own tools')
  backUpData(dataDir, documents, resolve(target))
  process.stdout.write(`Copied ${dataDir} to ${resolve(target)}\n`)
  if (documents.kind === 's3') process.stdout.write('The documents are in S3, and were not copied\n')
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
}
