import { startAts } from './ats.ts'

const {
  GANGWAY_URL = 'http://127.0.0.1:8080',
  GANGWAY_KEY,
  ATS_PORT = '9090',
  ATS_DATA_DIR = './ats-data',
} = process.env
if (!GANGWAY_KEY) throw new Error('Set GANGWAY_KEY to an API key of scope write')

const ats = await startAts({
  gangwayUrl: GANGWAY_URL,
  gangwayKey: GANGWAY_KEY,
  port: Number(ATS_PORT),
  dataDir: ATS_DATA_DIR,
})
console.log(`The applications are at ${ats.url}`)
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => ats.stop())
