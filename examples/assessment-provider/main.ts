import { startProvider } from './provider.ts'

const {
  GANGWAY_URL = 'http://127.0.0.1:8080',
  GANGWAY_KEY,
  PROVIDER_PORT = '9091',
  PROVIDER_DATA_DIR = './provider-data',
} = process.env
if (!GANGWAY_KEY) throw new Error('Set GANGWAY_KEY to an API key of scope write')

const provider = await startProvider({
  gangwayUrl: GANGWAY_URL,
  gangwayKey: GANGWAY_KEY,
  port: Number(PROVIDER_PORT),
  dataDir: PROVIDER_DATA_DIR,
})
console.log(`Candidates take the assessment at ${provider.url}`)
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => provider.stop())
