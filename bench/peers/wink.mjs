// Runs wink-nlp over a JSON array of documents; prints what it read and the processor time of the quickest of three rounds.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const winkNLP = require('wink-nlp');
const model = require('wink-eng-lite-web-model');
const version = require('wink-nlp/package.json').version;
const documents = JSON.parse(readFileSync(process.argv[2], 'utf8'));

function measure(what, annotations) {
  const nlp = winkNLP(model, annotations);
  const its = nlp.its;
  let seconds = Infinity, tokens = 0;
  for (let round = 0; round < 4; round++) {
    tokens = 0;
    const start = process.cpuUsage();
    for (const text of documents) {
      const doc = nlp.readDoc(text);
      tokens += doc.tokens().length();
      if (annotations.includes('pos')) doc.tokens().out(its.pos);
      doc.sentences().length();
      if (annotations.includes('ner')) doc.entities().length();
    }
    // The first round warms the compiler up.
    const used = process.cpuUsage(start);
    if (round > 0) seconds = Math.min(seconds, (used.user + used.system) / 1e6);
  }
  return { what, tokens, seconds };
}

console.log(JSON.stringify({
  name: `wink-nlp ${version}, Node ${process.versions.node}`,
  runs: [
    measure('sentences, tokens, tags', ['sbd', 'pos']),
    measure('sentences, tokens, tags, entities of its rules', ['sbd', 'pos', 'ner']),
  ],
}));
