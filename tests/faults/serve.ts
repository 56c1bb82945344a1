/** The site's server as a process of its own: `node serve.ts LINK PORT`. */
import { serveSite } from '../../scripts/serve-site.ts';

const [link = '', port = ''] = process.argv.slice(2);
serveSite(link, Number(port)).on('listening', () => process.stdout.write('listening\n'));
