import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { query } from '../../in-step/row';
import { ourShapes } from '../../in-step/shape';
import { requestUser } from './request-user';

interface File {
  id: number;
  documentId?: string;
}

interface Uploads {
  replace(id: number, ...rest: unknown[]): Promise<unknown>;
  remove(file: File): Promise<unknown>;
}

/** Throws if somebody asks who may publish nothing and a page that is live shows the file. */
async function checkFile(id: number): Promise<void> {
  const user = requestUser();
  if (user === undefined || ourShapes().some(({ uid }) => user.may(uid).publish())) return;
  const file = await query('plugin::upload.file').findOne({ where: { id }, select: ['documentId'] });
  const used =
    file &&
    (await query('biseri::line').findOne({ where: { line: { $contains: `"${String(file['documentId'])}"` } } }));
  if (used) throw new errors.PolicyError('desk.fileIsLive');
}

/** A file of their own is an author's to change until it is live: to replace or delete it then would be to publish. */
export function keepLiveFiles(strapi: Core.Strapi): void {
  const service = strapi.plugin('upload').service<Uploads>('upload');
  const [replace, remove] = [service.replace.bind(service), service.remove.bind(service)];
  service.replace = async (id, ...rest) => {
    await checkFile(id);
    return replace(id, ...rest);
  };
  service.remove = async (file) => {
    await checkFile(file.id);
    return remove(file);
  };
}
