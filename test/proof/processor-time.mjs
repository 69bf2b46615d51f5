import fs from 'node:fs';
import os from 'node:os';

/** Seconds in one tick of /proc. */
const TICK = 0.01;

function fieldsOf(pid) {
  try {
    // The name in brackets may hold spaces; what follows it is numbers.
    return fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()?.split(' ') ?? [];
  } catch {
    return [];
  }
}

/** CPU seconds that a process has used so far, user and system; NaN where the system does not tell (not Linux). */
export function processSeconds(pid) {
  const fields = fieldsOf(pid);
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}

/**
 * CPU seconds of a PostgreSQL server: postmaster, its living children, and those that ended (which the postmaster
 * counts). NaN where the system does not tell.
 */
export function serverSeconds(pid) {
  const fields = fieldsOf(pid);
  let ticks = Number(fields[11]) + Number(fields[12]) + Number(fields[13]) + Number(fields[14]);
  for (const name of fs.existsSync('/proc') ? fs.readdirSync('/proc') : []) {
    if (!/^\d+$/.test(name)) continue;
    const child = fieldsOf(name);
    if (child[1] === String(pid)) ticks += Number(child[11]) + Number(child[12]);
  }
  return ticks * TICK;
}

/** CPU seconds that the whole machine was busy so far, and how many cores it has; undefined where it does not tell. */
function machineSeconds() {
  try {
    const [user, nice, system, , , interrupt, soft, steal] = fs
      .readFileSync('/proc/stat', 'utf8')
      .split('\n', 1)[0]
      .trim()
      .split(/\s+/)
      .slice(1)
      .map(Number);
    return (user + nice + system + interrupt + soft + steal) * TICK;
  } catch {
    return undefined;
  }
}

/**
 * Begins to watch how much of the machine goes to other programs, so that a time limit is not judged while they run.
 * @param {() => number} own CPU seconds of everything that belongs to the measurement.
 * @returns {() => number} the share of the machine, 0 to 1, that others had since then; 0 when the system does not tell.
 */
export function watchOthers(own) {
  const begin = Date.now();
  const machineBefore = machineSeconds();
  const ownBefore = own();
  return () => {
    const machineAfter = machineSeconds();
    const wall = ((Date.now() - begin) / 1000) * os.cpus().length;
    const share = (machineAfter - machineBefore - (own() - ownBefore)) / wall;
    return Number.isFinite(share) ? Math.max(0, share) : 0;
  };
}

/** CPU seconds of this process. */
export function ownSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
