// Processor time of readers from npm over the .html files of a folder; a line each: name, tab, pages a second.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { Defuddle } from 'defuddle/node';

const folder = process.argv[2];
const pages = readdirSync(folder).filter(name => name.endsWith('.html')).sort().map(name => readFileSync(join(folder, name), 'utf8'));
console.error = console.warn = () => {};

async function measure(name, read) {
  let best = 0;
  for (let round = 0; round < 2; round++) {
    const start = process.cpuUsage();
    for (const page of pages) {
      try { await read(page); } catch { /* a page that a peer cannot read still took its time */ }
    }
    const used = process.cpuUsage(start);
    best = Math.max(best, pages.length / ((used.user + used.system) / 1e6));
  }
  process.stdout.write(`${name}\t${best.toFixed(2)}\n`);
}

await measure('Readability.js on linkedom', page => new Readability(parseHTML(page).document).parse());
await measure('defuddle on linkedom', page => Defuddle(parseHTML(page).document, 'https://example.org/'));
