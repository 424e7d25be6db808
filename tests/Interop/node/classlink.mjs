// A OneRoster consumer on npm's oauth-1.0a and fetch.
// node classlink.mjs BASE; CLASSLINK_ID and CLASSLINK_SECRET. One JSON object a line, for each call one: {"url", "with"}.

import { createHmac } from 'node:crypto';
import { createInterface } from 'node:readline';
import OAuth from 'oauth-1.0a';

const { CLASSLINK_ID: key, CLASSLINK_SECRET: secret } = process.env;
const algorithms = { 'HMAC-SHA1': 'sha1', 'HMAC-SHA256': 'sha256' };

for await (const line of createInterface({ input: process.stdin })) {
    const { url, with: method } = JSON.parse(line);
    const oauth = new OAuth({
        consumer: { key, secret },
        signature_method: method,
        hash_function: (text, mac) => createHmac(algorithms[method], mac).update(text).digest('base64'),
    });
    const request = { url: process.argv[2] + url, method: 'GET' };
    const answer = await fetch(request.url, { headers: oauth.toHeader(oauth.authorize(request)) });
    process.stdout.write(`${JSON.stringify({
        status: answer.status,
        explain: answer.headers.get('x-simulator-explain'),
    })}\n`);
}
