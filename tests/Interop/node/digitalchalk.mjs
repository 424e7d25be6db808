// A DigitalChalk client as Node programs have one: the package soap, made from the WSDL.
// node digitalchalk.mjs WSDL OPTIONS; the keys are in DIGITALCHALK_ACCESS_KEY and DIGITALCHALK_SECRET_KEY.
// One JSON object a line: first what the WSDL offers, then for every line {"operation", "parameters"} what came of it.

import { createHmac } from 'node:crypto';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import soap from 'soap';

const [wsdl, options] = process.argv.slice(2);
const environment = process.env;

/** The vendor's signature: HMAC-SHA1 of service, operation and timestamp, in Base64. */
function auth(operation, call) {
    const timestamp = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    const secret = call.secretKey ?? environment.DIGITALCHALK_SECRET_KEY;
    return {
        accessKey: call.accessKey ?? environment.DIGITALCHALK_ACCESS_KEY,
        timestamp,
        signature: createHmac('sha1', secret).update(`v4${operation}${timestamp}`).digest('base64'),
    };
}

/** An element with attributes comes as an object that has its text as a value. */
const text = (element) => element?.$value ?? element;

function faultOf(error) {
    const fault = error.root?.Envelope?.Body?.Fault;
    if (!fault) throw new Error(error.message);
    return {
        type: error.constructor.name,
        code: text(fault.faultcode),
        text: text(fault.faultstring),
        details: Object.values(fault.detail ?? {}).flat().map(text),
    };
}

const report = (entry) => process.stdout.write(`${JSON.stringify(entry)}\n`);

const client = await soap.createClientAsync(wsdl, JSON.parse(options));
const [service] = Object.values(client.describe());
const [port] = Object.values(service);
const { version } = createRequire(import.meta.url)('soap/package.json');
report({ operations: Object.keys(port), library: `soap ${version}` });

for await (const line of createInterface({ input: process.stdin })) {
    const call = JSON.parse(line);
    const { operation, parameters } = call;
    const entry = { operation };
    try {
        [entry.answer] = await client[`${operation}Async`]({ auth: auth(operation, call), ...parameters });
    } catch (error) {
        entry.fault = faultOf(error);
    }
    entry.sent = client.lastRequest;
    report(entry);
}
