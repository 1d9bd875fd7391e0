// Listens on an address, or says in one sentence why it cannot.
import type { Server } from 'node:http';
import { KnownError } from '../errors.ts';

// Connections that wait to be accepted while the process is busy; the system may allow fewer. A caller beyond them is
// not refused but forgotten: it tries again after 1, 3, 7 and 15 seconds.
const BACKLOG = 4_096;

/** `setting` is the one that chose the port. Throws CANNOT_LISTEN. */
export function listen(server: Server, host: string, port: number, setting = 'PORT'): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const sentence =
        error.code === 'EADDRINUSE'
          ? `Port ${port} on ${host} is taken. Stop what listens there, or set ${setting} to another one.`
          : `Cannot listen on ${host}:${port} (${error.code}). Set HOST and ${setting} to an address of this machine.`;
      reject(new KnownError('CANNOT_LISTEN', sentence, { cause: error }));
    });
    server.listen({ port, host, backlog: BACKLOG }, resolve);
  });
}
