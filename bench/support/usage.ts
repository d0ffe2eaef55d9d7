import { readFileSync, writeFileSync } from 'node:fs'

/** What a process uses, by Linux' account of it. */
export interface Usage {
  /** Since it started, all threads. Seconds. */
  cpuSeconds: number
  /** Resident memory, file mappings included. MiB. */
  rssMiB: number
  /** The most it was since the last `resetPeak`. MiB. */
  peakMiB: number
}

/** Ticks of `/proc/<pid>/stat` in a second, on every Linux that Node runs on. */
const ticksPerSecond = 100

export function readUsage(pid: number): Usage {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const mebibytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) / 1024
  return {
    cpuSeconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond,
    rssMiB: mebibytes('VmRSS'),
    peakMiB: mebibytes('VmHWM'),
  }
}

/** Lets the peak start again from what is resident now. */
export function resetPeak(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, '5')
}
