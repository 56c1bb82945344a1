import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { keepStatements } from './keep-statements.ts';

interface Statement {
  run(...values: string[]): unknown;
  get(...values: string[]): unknown;
  all(): unknown[];
}

// The library that the CMS uses comes without types.
const Database = createRequire(import.meta.url)('better-sqlite3') as new (file: string) => {
  prepare(sql: string): Statement;
};

function open() {
  const connection = new Database(':memory:');
  keepStatements(connection);
  connection.prepare('create table villages (title text)').run();
  return connection;
}

it('a statement is prepared once, whatever it is asked with', () => {
  const connection = open();
  const insert = 'insert into villages values (?)';
  expect(connection.prepare(insert)).toBe(connection.prepare(insert));
  connection.prepare(insert).run('Трнпезово');
  connection.prepare(insert).run('Maldruva');
  const count = 'select count(*) as count from villages where title = ?';
  expect(connection.prepare(count).get('Maldruva')).toEqual({ count: 1 });
  expect(connection.prepare(count).get('Трнпезово')).toEqual({ count: 1 });
});

it('what was prepared before a table changed shows it as it is afterwards', () => {
  const connection = open();
  connection.prepare('insert into villages values (?)').run('Maldruva');
  const all = 'select * from villages';
  expect(connection.prepare(all).all()).toEqual([{ title: 'Maldruva' }]);
  connection.prepare("alter table villages add theme text default 'pottery'").run();
  expect(connection.prepare(all).all()).toEqual([{ title: 'Maldruva', theme: 'pottery' }]);
});

it('no more than a thousand are kept', () => {
  const connection = open();
  const first = connection.prepare('select 0');
  for (let number = 1; number < 1000; number += 1) connection.prepare(`select ${number}`);
  expect(connection.prepare('select 0')).toBe(first);
  connection.prepare('select 1000');
  connection.prepare('select 1001');
  expect(connection.prepare('select 0')).toBe(first);
  const second = connection.prepare('select 2');
  for (let number = 2000; number < 3000; number += 1) connection.prepare(`select ${number}`);
  expect(connection.prepare('select 2')).not.toBe(second);
});
