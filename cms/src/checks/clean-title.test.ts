import { expect, it } from 'vitest';
import { cleanTitle } from './clean-title';

it.each([
  ['Село\u200b Пример\ufeff', 'Село Пример'],
  ['\u202bРаботилница\u202c', 'Работилница'],
  ['прв\tред\r\nдруг', 'прв ред друг'],
  ['Две  празнини,\u00a0РЦС„Спектар“ e\u0301', 'Две  празнини,\u00a0РЦС„Спектар“ e\u0301'],
  ['Саем 👨‍🌾 2022', 'Саем 👨‍🌾 2022'],
  ['\u200b\u2060', ''],
])('%j is kept as %j', (typed, kept) => expect(cleanTitle(typed)).toBe(kept));
