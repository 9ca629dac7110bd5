// Writes the given names and surnames of two npm packages as JSON:
//   node names.mjs FAKER WIKIDATA OUT
// FAKER and WIKIDATA are the unpacked @faker-js/faker and wikidata-person-names.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const load = (p) => import(pathToFileURL(path.resolve(p)));
const faker = await load(path.join(process.argv[2], 'dist/index.js'));
const wikidata = await load(path.join(process.argv[3], 'index.mjs'));

const flat = (x, out) => {
  if (typeof x === 'string') out.push(x);
  else if (Array.isArray(x)) x.forEach((y) => flat(y && y.value !== undefined ? y.value : y, out));
  else if (x && typeof x === 'object') Object.values(x).forEach((y) => flat(y, out));
};
const given = [], surnames = [];
for (const { person } of Object.values(faker.allLocales)) {
  if (!person) continue;
  for (const k of ['first_name', 'middle_name']) flat(person[k], given);
  flat(person.last_name, surnames);
}
for (const k of ['UNISEX', 'MALE', 'FEMALE']) flat(wikidata[k], given);
flat(wikidata.FAMILY, surnames);
fs.writeFileSync(process.argv[4], JSON.stringify({ given, surnames }));
