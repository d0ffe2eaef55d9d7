import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readFileSync, statfsSync, statSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { preparePostgresBinaries, type ServerUser } from './postgres-binaries.ts'

/** A running server: the superuser's connection URL, and how to end it and remove its data. Ending twice is fine. */
export type ThrowAwayPostgres = { url: string; stop(): Promise<void> }

/** For tests: a crash of the machine may lose everything, a crash of a process that talks to the server nothing. */
const fastSettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_wal_size=128MB']

/**
 * Runs as the server's own user in a session of its own. It keeps the server until the parent closes the pipe on its
 * standard input, which also happens when the parent dies in whatever way, and then removes the folder. A shell starts
 * background commands with SIGQUIT ignored until the server sets its own handler, so the signal is repeated.
 */
const supervisor = `
folder=$1; bin=$2; sync=$3; shift 3
exec 3<&0 </dev/null >"$folder/log" 2>&1
if "$bin/initdb" -D "$folder/data" -U postgres --auth=trust --encoding=UTF8 --locale=C \\
  --locale-provider=icu --icu-locale=en-US $sync
then
  "$bin/postgres" -D "$folder/data" "$@" 3<&- &
  server=$!
  { cat <&3 >/dev/null; while kill -QUIT "$server" 2>/dev/null; do sleep 0.1; done; } &
  wait "$server"
fi
: >"$folder/ended"
cat <&3 >/dev/null
wait
rm -rf "$folder"
`

/**
 * Gives a PostgreSQL server to try things on: the one in TEST_DATABASE_URL if that is set, else one of our own on a free
 * port of the loopback interface, which ends with `stop()` or with this process, however that dies. It does not keep
 * this process alive. Text sorts by language rather than by byte, as on most servers that people bring.
 *
 * `durable: true` always gives a server of its own, with PostgreSQL's default durability, for benchmarks and crash tests;
 * without it, nothing is ever flushed to disk.
 *
 * Started by root, the server runs as another user, because PostgreSQL refuses to run as root. Throws when no server can
 * be found or started, with what it logged.
 */
export async function startPostgres(options: { durable?: boolean } = {}): Promise<ThrowAwayPostgres> {
  const given = process.env.TEST_DATABASE_URL
  if (given && !options.durable) return { url: given, stop: async () => {} }
  if (process.platform === 'win32') throw new Error('On Windows, set TEST_DATABASE_URL to a PostgreSQL server')
  for (let tries = 1; ; tries++) {
    const started = await tryToStart(options.durable === true)
    if ('url' in started) return started
    // Another process may have taken the port between our look and the server's start.
    if (tries === 5 || !started.log.includes('Address already in use')) {
      throw new Error(`PostgreSQL did not start:\n${started.log}`)
    }
  }
}

async function tryToStart(durable: boolean): Promise<ThrowAwayPostgres | { log: string }> {
  const user = process.getuid?.() === 0 ? unprivilegedUser() : undefined
  const folder = mkdtempSync(join(durable ? onDisk(user) : (inMemory() ?? onDisk(user)), 'gangway-postgres-'))
  if (user) chownSync(folder, user.uid, user.gid)
  const bin = preparePostgresBinaries(folder, user)
  const port = await freePort()
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'max_connections=200']
  if (!durable) settings.push(...fastSettings)
  const child = spawn(
    '/bin/sh',
    ['-c', supervisor, 'gangway-postgres', folder, bin, durable ? '' : '--no-sync'].concat(
      settings.flatMap((setting) => ['-c', setting]),
    ),
    {
      ...user,
      cwd: folder,
      detached: true,
      // Nothing else of our environment: PGDATA, PGPORT and their like would change what the server does.
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  )
  await once(child, 'spawn')
  const closed = once(child, 'close')
  const stop = async () => {
    child.ref()
    child.stdin.end()
    await closed
  }
  if (!(await becomesReady(folder, child))) {
    const log = contentOf(join(folder, 'log'))
    await stop()
    return { log }
  }
  child.unref()
  const pipe = child.stdin as Socket
  pipe.unref()
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop }
}

/** Waits until the server takes connections (true) or has ended (false). PostgreSQL says so on line 8 of its pid file. */
async function becomesReady(folder: string, child: ChildProcess): Promise<boolean> {
  const pidFile = join(folder, 'data', 'postmaster.pid')
  while (!existsSync(join(folder, 'ended')) && child.exitCode === null && child.signalCode === null) {
    if (contentOf(pidFile).split('\n')[7]?.trim() === 'ready') return true
    await wait(10)
  }
  return false
}

/** The text of a file that another process may make or remove at any moment; empty while there is none. */
function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}

function unprivilegedUser(): ServerUser {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const name of ['postgres', 'nobody']) {
    const user = users.find((fields) => fields[0] === name)
    if (user) return { uid: Number(user[2]), gid: Number(user[3]) }
  }
  throw new Error('PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to run it as')
}

/**
 * The disk in memory, if there is one with room that programs may run from: a new database is some 300 new files, and
 * on some machines those take ten times longer on a real disk.
 */
function inMemory(): string | undefined {
  const folder = '/dev/shm'
  if (!existsSync('/proc/mounts') || !existsSync(folder)) return undefined
  const mount = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .find((fields) => fields[1] === folder)
  if (mount?.[3]?.split(',').includes('noexec') !== false) return undefined
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize > 2 ** 31 ? folder : undefined
}

/** The folder for temporary files. Root's own may be closed to the user that the server runs as. */
function onDisk(user: ServerUser | undefined): string {
  const open = (path: string): boolean =>
    (statSync(path).mode & 0o001) !== 0 && (path === dirname(path) || open(dirname(path)))
  if (!user) return tmpdir()
  return [tmpdir(), '/tmp', '/var/tmp'].find((path) => existsSync(path) && open(path)) ?? tmpdir()
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}
