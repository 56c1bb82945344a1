import { connect } from 'node:net';

/** Milliseconds that a database may take to answer. */
const PATIENCE = 10_000;

/** Says in words which database cannot be reached and what to look at, before Strapi says it in the network's. */
export async function checkDatabase(address = process.env['DATABASE_URL']): Promise<void> {
  if (!address) return;
  if (!URL.canParse(address)) {
    throw new Error('DATABASE_URL is no address; it must be of the form postgres://user:password@host:5432/database.');
  }
  const { hostname, port } = new URL(address);
  // Without a host it is a socket file.
  if (hostname === '') return;
  const place = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 5432) };
  await new Promise<void>((resolve, reject) => {
    const fail = (why: string) => {
      socket.destroy();
      const message = `There is no database at ${place.host}, port ${place.port} (${why}). Look whether PostgreSQL runs there, and at DATABASE_URL.`;
      reject(new Error(message));
    };
    const socket = connect({ ...place, timeout: PATIENCE }, () => {
      socket.destroy();
      resolve();
    });
    socket.once('timeout', () => fail('no answer'));
    socket.once('error', (error: NodeJS.ErrnoException) => fail(error.code ?? error.message));
  });
}
