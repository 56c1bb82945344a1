import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanPrint } from '../property/clean-print.ts';
import { filesBelow } from '../files-below.ts';
import { call } from '../rest-client.ts';
import { CmsProcess } from './cms-process.ts';
import { Editor } from './editor.ts';
import { PressProcess } from './press-process.ts';
import { differences, releaseFiles } from './release-files.ts';
import { smallDisk, whyNoSmallDisk, type SmallDisk } from './small-disk.ts';

/** Only when asked for: it takes a minute more. */
const why = process.env['FAULTS_DISK'] === 'true' ? whyNoSmallDisk() : 'FAULTS_DISK is not set';
const MB = 1024 * 1024;

describe.skipIf(why !== undefined)(`a disk that is full${why ? ` (left out: ${why})` : ''}`, () => {
  let [pressDisk, cmsDisk]: (SmallDisk | undefined)[] = [];
  let cms: CmsProcess;
  let editor: Editor;
  let press: PressProcess;
  let village = '';

  const source = () => ({ cmsUrl: cms.url, token: cms.token });
  const startPress = async (disk: SmallDisk) => {
    press = await PressProcess.start({ dataDir: disk.folder, ...source(), pollMs: '50' });
  };
  const shown = async () => {
    await press.shows(await cms.seq());
    await press.rests();
  };
  const publish = async (values: object) => {
    await editor.change('village', village, 'lv', { title: 'Ciems', ...values });
    await editor.publish('village', village, 'lv');
  };

  /** Whether nothing of an earlier release is missing, and every page is there to its end. */
  const isWhole = (before: ReadonlyMap<string, string>): boolean => {
    const files = new Map(filesBelow(press.current));
    const pages = [...files].filter(([path]) => path.endsWith('.html'));
    return (
      [...before.keys()].every((path) => files.has(path)) &&
      pages.every(([, bytes]) => bytes.toString().trimEnd().endsWith('</html>'))
    );
  };

  beforeAll(async () => {
    cmsDisk = smallDisk(64 * MB, 20_000);
    pressDisk = smallDisk(24 * MB, 6000);
    cms = await CmsProcess.start(cmsDisk.folder);
    editor = await Editor.signIn(cms.url);
    village = await editor.published('village', { lv: { title: 'Ciems' } });
    await startPress(pressDisk);
    await press.ready();
  });
  afterAll(async () => {
    await press?.stop('SIGKILL');
    await cms?.kill();
    pressDisk?.remove();
    cmsDisk?.remove();
  });

  describe('row 15: no room for a release', () => {
    it.each([
      ['bytes', { bytes: 0 }],
      ['but a few bytes', { bytes: 40_000 }],
      ['files', { files: 0 }],
      ['but a few files', { files: 7 }],
    ])(
      'no %s: readers keep a whole site, the status says it, and it goes on when there is room',
      async (what, leave) => {
        await shown();
        const before = releaseFiles(press.current);
        pressDisk?.fill(leave);
        const paragraph = {
          type: 'paragraph',
          content: [{ type: 'text', text: `Garš teksts: ${what}. ${'ā'.repeat(200)}` }],
        };
        await publish({ body: { type: 'doc', content: Array.from({ length: 300 }, () => paragraph) } });
        const { errors } = await press.until('say that there is no room', (status) => status.errors.length > 0);
        expect(errors.join(' ')).toContain(`The disk of ${pressDisk?.folder} has no room left`);
        expect(errors.join(' ')).toContain('make room, and the press goes on by itself');
        // Where there is room for the page, but not for the lists that follow it, readers have the page.
        const isOld = differences(releaseFiles(press.current), before).length === 0;
        if (what.startsWith('but')) expect(isOld || isWhole(before)).toBe(true);
        else expect(isOld).toBe(true);
        pressDisk?.free();
        await shown();
        expect(differences(releaseFiles(press.current), await cleanPrint(source()))).toEqual([]);
      },
    );

    it('a press that starts without room shows what it has, and goes on when there is room', async () => {
      const before = releaseFiles(press.current);
      await press.stop();
      pressDisk?.fill({ bytes: 8192 });
      await publish({ summary: 'Sākums bez vietas.' });
      await startPress(pressDisk as SmallDisk);
      await press.until('say that there is no room', ({ errors }) => errors.join().includes('has no room left'));
      expect(differences(releaseFiles(press.current), before)).toEqual([]);
      pressDisk?.free();
      await shown();
    });
  });

  describe('row 16: no room in the CMS', () => {
    it('an upload fails before the editor’s eyes, and leaves nothing behind; a file that it was to replace stays', async () => {
      const bytes = new Uint8Array(Buffer.alloc(3 * MB, 'text '));
      const upload = () => editor.upload('liels.txt', bytes, 'text/plain');
      const listed = async () => {
        const { text } = await call(cms.url, editor.token, 'GET', '/upload/files');
        return (JSON.parse(text) as { results: object[] }).results.length;
      };
      const uploads = () =>
        [...filesBelow(join(cmsDisk?.folder ?? '', 'cms/public/uploads'))].map(([, found]) => found);
      cmsDisk?.fill({ bytes: MB });
      await expect(upload()).rejects.toThrow(/Uploading liels.txt: 5\d\d/);
      expect(await listed()).toBe(0);
      expect(uploads()).toEqual([]);
      cmsDisk?.free();
      const { id } = await upload();
      expect(await listed()).toBe(1);
      cmsDisk?.fill({ bytes: MB });
      const other = new Uint8Array(Buffer.alloc(3 * MB, 'other '));
      await expect(editor.upload('liels.txt', other, 'text/plain', id)).rejects.toThrow(/Uploading liels.txt: 5\d\d/);
      cmsDisk?.free();
      expect(uploads().map((found) => found.equals(bytes))).toEqual([true]);
      await editor.upload('liels.txt', other, 'text/plain', id);
      expect(uploads().map((found) => found.equals(other))).toEqual([true]);
    });

    it('a save fails before the editor’s eyes, all that were acknowledged are there, and saves go on when there is room', async () => {
      const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'ā'.repeat(2000) }] };
      const body = { type: 'doc', content: Array.from({ length: 100 }, () => paragraph) };
      const title = (number: number) => `Saglabāts ${number}`;
      const saved: string[] = [];
      const save = async () =>
        void saved.push(await editor.draft('village', { lv: { title: title(saved.length), body } }));
      // Some fit into what the database has taken for itself before.
      const saveUntilRefused = async () => {
        while (saved.length < 200) await save();
      };
      cmsDisk?.fill({ bytes: 0 });
      await expect(saveUntilRefused()).rejects.toThrow(/: 5\d\d/);
      cmsDisk?.free();
      await save();
      for (const [number, id] of saved.entries())
        expect(await editor.read('village', id, 'lv')).toMatchObject({ title: title(number), body });
    });
  });
});
