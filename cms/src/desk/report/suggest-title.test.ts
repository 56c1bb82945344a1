import { describe, expect, it } from 'vitest';
import { suggestTitle } from './suggest-title.ts';

describe('the title that is suggested for a report', () => {
  it.each([
    ['en', 'Ohrid', '2022-09-20', 'Workshop, Ohrid, 20 September 2022'],
    ['mk', 'Охрид', '2022-09-20', 'Работилница, Охрид, 20 септември 2022 г.'],
    ['mk', 'Охрид', '2012-02', 'Работилница, Охрид, февруари 2012 г.'],
    ['mk', '', '2012', 'Работилница, 2012 г.'],
    ['sr', 'Ниш', '2022-09-20', 'Радионица, Ниш, 20. септембар 2022.'],
    ['sr', 'Ниш', '2012-02', 'Радионица, Ниш, фебруар 2012.'],
    ['lv', 'Daugavpils', '2022-09-20', 'Darbseminārs, Daugavpils, 2022. gada 20. septembris'],
    ['lv', 'Daugavpils', '2012-02', 'Darbseminārs, Daugavpils, 2012. gada februāris'],
    ['lt', 'Visaginas', '2022-09-20', 'Seminaras, Visaginas, 2022 m. rugsėjo 20 d.'],
    ['lt', 'Visaginas', '2012-02', 'Seminaras, Visaginas, 2012 m. vasaris'],
  ])('in %s of %s, %s: %s', (locale, town, date, title) => {
    expect(suggestTitle(locale, { kind: 'workshop', town, date })).toBe(title);
  });

  it('is never empty, and says no kind where there is none', () => {
    expect(suggestTitle('mk', { kind: 'meeting', town: '', date: '' })).toBe('Состанок');
    expect(suggestTitle('mk', { kind: 'other', town: 'Охрид', date: '' })).toBe('Охрид');
    expect(suggestTitle('mk', { kind: 'other', town: '', date: '' })).not.toBe('');
    expect(suggestTitle('ltg', { kind: 'fair', town: 'Preiļi', date: '' })).toBe('Fair, Preiļi');
  });
});
