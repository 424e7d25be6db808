// Judges lines of JSON on standard input by the official schema of Cucumber Messages: prints how many there were, or
// the first line that is wrong and why, and then ends with 1.
import Ajv2020 from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const path = fileURLToPath(new URL('node_modules/@cucumber/messages/messages.schema.json', import.meta.url));
const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(path, 'utf8')));
let count = 0;
for await (const line of createInterface({ input: process.stdin })) {
  count++;
  if (validate(JSON.parse(line))) continue;
  console.log(`line ${count}: ${line}: ${JSON.stringify(validate.errors)}`);
  process.exit(1);
}

console.log(count);
