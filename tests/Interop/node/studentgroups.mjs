// Calls as the vendor's domoscio_js makes them, by fetch: filters in the query, and bodies that are forms whatever their
// Content-Type says, for jQuery writes them so. In v2 the tokens of an answer's headers replace the key in the next call.
// node studentgroups.mjs BASE; DOMOSCIO_INSTANCE and DOMOSCIO_TOKEN. One JSON object a line, for each call one.

import { createInterface } from 'node:readline';

const { DOMOSCIO_INSTANCE: instance, DOMOSCIO_TOKEN: token } = process.env;
const base = process.argv[2];
let accessToken = null;
let refreshToken = null;

const version1 = {
    query: () => ({ token }),
    headers: () => ({}),
    form: 'application/x-www-form-urlencoded; charset=UTF-8',
};

const version2 = {
    query: () => ({}),
    headers: () => accessToken
        ? { AccessToken: accessToken, RefreshToken: refreshToken }
        : { Authorization: `Token token=${token}` },
    form: 'application/json',
};

for await (const line of createInterface({ input: process.stdin })) {
    const { version, method, path, filters, fields } = JSON.parse(line);
    const habits = version === 1 ? version1 : version2;
    const query = new URLSearchParams({ ...habits.query(), ...filters });
    const headers = habits.headers();
    const answer = await fetch(`${base}/v${version}/instances/${instance}/${path}?${query}`, {
        method,
        headers: { ...headers, ...(fields && { 'Content-Type': habits.form }) },
        body: fields ? new URLSearchParams(fields).toString() : undefined,
    });
    const text = await answer.text();
    accessToken = answer.headers.get('accesstoken') ?? accessToken;
    refreshToken = answer.headers.get('refreshtoken') ?? refreshToken;
    process.stdout.write(`${JSON.stringify({
        status: answer.status,
        total: answer.headers.get('total'),
        signedInBy: Object.keys(headers),
        answer: text === '' ? null : JSON.parse(text),
    })}\n`);
}
