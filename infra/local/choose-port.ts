import net from 'node:net';
import { codeOf, StartProblem } from './start-problem.js';

/** How many ports after the wanted one are tried. */
const TRIES = 50;

/**
 * Whether a server can listen there. Both the named address and every address are tried: a port that another program
 * has on loopback alone is taken as well.
 */
async function isFree(port: number, host: string): Promise<boolean> {
  for (const address of new Set([host, '0.0.0.0'])) {
    const code = await new Promise<string | undefined>(resolve => {
      const probe = net.createServer().once('error', error => resolve(codeOf(error) ?? error.message));
      probe.listen({ port, host: address, exclusive: true }, () => probe.close(() => resolve(undefined)));
    });
    if (code === 'EACCES') throw new StartProblem(`PORT ${port} may not be used by this user; take one above 1023.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new StartProblem(`HOST is "${host}", which is no address of this machine.`);
    }
    if (code !== undefined) return false;
  }
  return true;
}

/**
 * The first free TCP port from `wanted` on; 0 asks for any free one.
 * @param wanted 0 to 65,535.
 * @param host address the server will listen on.
 * @throws StartProblem when fifty in a row are taken, or the address does not belong to this machine.
 */
export async function choosePort(wanted: number, host: string): Promise<number> {
  const first = wanted === 0 ? 20_000 + Math.floor(Math.random() * 20_000) : wanted;
  for (let port = first; port < Math.min(first + TRIES, 65_536); port += 1) {
    if (await isFree(port, host)) return port;
  }
  throw new StartProblem(`PORT ${wanted} and the ports after it are taken; set PORT to a free one.`);
}
