/**
 * Builds the pages into the folder given as the argument; a process of its own, so that the sandbox answers meanwhile.
 * Vite turns `src/pages` and every platform's `pages` into plain files.
 */
import { join } from 'node:path'

process.env.NODE_ENV = 'production'
const { build } = await import('vite')
const root = join(import.meta.dirname, '..', 'pages')
await build({
  root,
  configFile: false,
  mode: 'production',
  logLevel: 'warn',
  build: { outDir: process.argv[2]!, emptyOutDir: true, reportCompressedSize: false, chunkSizeWarningLimit: 4000 },
})
