import { readFileSync } from 'node:fs'

/** Clock ticks per second of /proc/<pid>/stat on Linux. */
const ticksPerSecond = 100

/** User and system time a process has used so far, all its threads, in ms. Source: proc_pid_stat(5), fields 14 and 15. */
export const cpuMsOf = (pid: number): number => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond
}

/** Resident memory now and at its highest, in MB (2^20 bytes). Source: proc_pid_status(5). */
export const memoryOf = (pid: number): { now: number; peak: number } => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const megabytes = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? Number.NaN) / 1024
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') }
}

/** CPU of a process and of the processes it started, in ms. */
export const cpuMsOfFamily = (pid: number): number => {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
  return [pid, ...children].reduce((sum, member) => sum + (cpuMsIfAlive(member) ?? 0), 0)
}

const cpuMsIfAlive = (pid: number): number | null => {
  try {
    return cpuMsOf(pid)
  } catch {
    return null
  }
}
