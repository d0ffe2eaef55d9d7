/**
 * Serves pages from their sources, for those who work on them: a change is seen at once. Arguments: where `index.html`
 * lies, the path under which the pages are served, the server that has their API, and the paths to hand on to it. Listens
 * on `PORT`, or 5199; with `WATCH=off` it takes no notice of changes.
 */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer, type ProxyOptions } from 'vite'

const [root, base, server, ...paths] = process.argv.slice(2) as [string, string, string]
if (!server) throw new Error('Say which server has the API: http://127.0.0.1:8080')

const handOn: ProxyOptions = {
  target: server,
  changeOrigin: true,
  // The server takes changes from its own pages alone, and these are to count as such.
  configure: (proxy) => proxy.on('proxyReq', (request) => request.setHeader('origin', new URL(server).origin)),
}
const pages = await createServer({
  root,
  base,
  configFile: false,
  cacheDir: join(tmpdir(), `gangway-pages-${process.pid}`),
  server: {
    port: Number(process.env.PORT ?? 5199),
    host: '127.0.0.1',
    proxy: Object.fromEntries(paths.map((path) => [path, handOn])),
    ...(process.env.WATCH === 'off' && { watch: null, hmr: false }),
  },
})
await pages.listen()
pages.printUrls()
