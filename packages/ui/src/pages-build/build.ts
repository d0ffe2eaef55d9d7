/**
 * Builds pages into a folder; a process of its own, so that the servers answer meanwhile. Arguments: where `index.html`
 * lies, the folder to fill, and the path under which the pages are served. What compresses well is also there as `.gz`.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { noncePlaceholder } from './nonce.ts'

process.env.NODE_ENV = 'production'
const [root, outDir, base] = process.argv.slice(2) as [string, string, string]
const { build } = await import('vite')
await build({
  root,
  base,
  configFile: false,
  mode: 'production',
  logLevel: 'warn',
  html: { cspNonce: noncePlaceholder },
  build: {
    outDir,
    emptyOutDir: true,
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      // Nearly every file of the component library says where it would run, which is of no concern here.
      onLog: (level, log, report) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log)
      },
    },
  },
})
for (const entry of await readdir(outDir, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name)
  if (entry.isFile() && /\.(m?js|css|svg)$/.test(entry.name)) {
    await writeFile(`${path}.gz`, gzipSync(await readFile(path), { level: 9 }))
  }
}
