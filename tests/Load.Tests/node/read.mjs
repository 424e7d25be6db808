// Reads a histogram log on standard input with hdr-histogram-js and prints, for every tag, what all its lines add up to.
import { createInterface } from 'node:readline';
import hdr from 'hdr-histogram-js';

const totals = new Map();
for await (const line of createInterface({ input: process.stdin })) {
  if (line === '' || line.startsWith('#') || line.startsWith('"')) continue;
  const fields = line.split(',');
  const tag = fields[0].startsWith('Tag=') ? fields.shift().slice(4) : '';
  const histogram = hdr.decodeFromCompressedBase64(fields[3]);
  if (totals.has(tag)) totals.get(tag).add(histogram);
  else totals.set(tag, histogram);
}

const percentiles = [0, 10, 50, 75, 90, 95, 99, 99.9, 99.99, 100];
console.log(JSON.stringify([...totals].map(([tag, histogram]) => ({
  tag,
  count: histogram.totalCount,
  percentiles: percentiles.map(percentile => histogram.getValueAtPercentile(percentile)),
}))));
