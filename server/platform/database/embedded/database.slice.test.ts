import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../tests/postgres.ts';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client(database.connection);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

test('letters beyond ASCII are letters, in case, trigrams and text search', async () => {
  await client.query('CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent; CREATE EXTENSION citext');
  const { rows } = await client.query(
    `SELECT lower('ÄÖÜ Ñ Ж') AS lower, array_length(show_trgm('Жанна'), 1) AS trigrams, unaccent('Müller') AS plain,
            to_tsvector('simple', 'Grüße Ж')::text AS words`,
  );
  expect(rows[0]).toEqual({ lower: 'äöü ñ ж', trigrams: 6, plain: 'Muller', words: `'grüße':1 'ж':2` });
});

test('order is by code point by default, and as people expect it with ICU', async () => {
  const { rows } = await client.query(
    `SELECT array_agg(w ORDER BY w) AS plain, array_agg(w ORDER BY w COLLATE "de-x-icu") AS german
       FROM unnest(ARRAY['Zoe', 'Ärger', 'anna']) w`,
  );
  expect(rows[0]).toEqual({ plain: ['Zoe', 'anna', 'Ärger'], german: ['anna', 'Ärger', 'Zoe'] });
});

test('pages carry checksums, and only the socket is listened on', async () => {
  const { rows } = await client.query(
    `SELECT current_setting('data_checksums') AS sums, current_setting('listen_addresses') AS listen, current_setting('server_encoding') AS encoding`,
  );
  expect(rows[0]).toEqual({ sums: 'on', listen: '', encoding: 'UTF8' });
});
