import { describe, expect, it } from 'vitest';
import { contactDetails, isConsented, isListed, personDetails } from './consent.ts';

describe('consent', () => {
  it.each([
    [true, undefined, true],
    [true, '2026-11-21', true],
    [true, '2026-11-20', false],
    [true, '2020-01-01', false],
    [false, undefined, false],
    [undefined, '2099-01-01', false],
  ])('%s until %s on 20 November 2026 is %s', (consent, expiresOn, wanted) => {
    expect(isConsented(consent, expiresOn, '2026-11-20')).toBe(wanted);
  });

  it('counts for each of phone, e-mail and photo by itself', () => {
    const person = {
      title: 'Ana',
      phone: '1',
      email: 'a@b.example',
      photo: { file: 'p' },
      consentPhone: true,
      consentPhoto: false,
    };
    expect(personDetails(person, '2026-11-20')).toEqual({ phone: '1', email: undefined, photo: undefined });
  });

  it('lists whoever allows anything, until that ends', () => {
    const person = { title: 'Ana', email: 'a@b.example', consentEmail: true, consentExpiresOn: '2026-11-20' };
    expect(isListed(person, '2026-11-19')).toBe(true);
    expect(isListed(person, '2026-11-20')).toBe(false);
    expect(isListed({ title: 'Ana', email: 'a@b.example', consentPhone: true }, '2026-11-20')).toBe(false);
  });

  it('of a contact does not open what the person keeps closed, nor the other way round', () => {
    const person = { title: 'Ana', phone: '1', email: 'a@b.example', consentEmail: true };
    expect(contactDetails({ phone: '2' }, person, '2026-11-20')).toEqual({ phone: undefined, email: 'a@b.example' });
    expect(contactDetails({ phone: '2', consent: true }, person, '2026-11-20')).toEqual({
      phone: '2',
      email: 'a@b.example',
    });
  });
});
