// HTTP calls to a platform, and the three ways in which they end without the answer that was hoped for. What matters is not
// that a call failed but what is known then: that nothing was done (Refused, NotDone), or that nobody can tell (Unknown).

import { setTimeout as sleep } from 'node:timers/promises';

const TIMEOUT = 10_000; // of one call
const PATIENCE = 20_000; // after this no call is repeated
const PAUSES = [300, 800, 2000, 4000];

/** The platform said no: nothing was done. */
export class Refused extends Error {
    /** @param {string | number} code the platform's own, or a word of the port's @param {string} message */
    constructor(code, message) {
        super(message);
        this.code = String(code);
    }
}

/** Nothing was done this time, and it may be tried again: 429, no connection, a busy server. */
export class NotDone extends Refused {
    /** @param {string | number} code @param {string} message @param {number} wait in milliseconds */
    constructor(code, message, wait = 0) {
        super(code, message);
        this.wait = wait;
    }
}

/** Nobody can tell whether it was done. */
export class Unknown extends Error {
    /** @param {string} code @param {string} message */
    constructor(code, message) {
        super(message);
        this.code = code;
    }
}

/**
 * One call. What comes back is below 500 and not 429; the caller must still understand it.
 * @param {string} method @param {string} url @param {string} [body] @param {Record<string, string>} [headers]
 */
export async function send(method, url, body, headers = {}) {
    let answer, text;
    try {
        answer = await fetch(url, { method, body, headers, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT) });
        text = await answer.text();
    } catch (error) { // no connection, broken off in the middle of the answer, or too slow
        const reason = error instanceof Error ? /** @type {{ code?: string, message?: string }} */ (error.cause ?? error) : {};
        if (reason.code === 'ECONNREFUSED') throw new NotDone('unavailable', 'No connection: ECONNREFUSED');
        throw new Unknown('no-answer', `No answer: ${reason.message || reason.code || error}`);
    }
    if (answer.status === 429) {
        const after = Number(answer.headers.get('retry-after') ?? 1);
        throw new NotDone('unavailable', '429: too many calls', Number.isFinite(after) ? after * 1000 : 1000);
    }
    if (answer.status >= 500) throw new Unknown('unavailable', `The server failed with ${answer.status}`);
    return { status: answer.status, headers: answer.headers, text };
}

/**
 * Repeats an attempt that did nothing; one whose answer was lost only where twice is the same as once.
 * @template T @param {() => Promise<T>} attempt @param {boolean} repeatable @returns {Promise<T>}
 */
export async function persist(attempt, repeatable) {
    const begun = Date.now();
    let lost;
    for (let round = 0; ; round++) {
        let failure;
        try {
            return await attempt();
        } catch (error) {
            if (!(error instanceof NotDone) && !(error instanceof Unknown && repeatable)) throw error;
            failure = error;
        }
        if (failure instanceof Unknown) lost = failure;
        const wait = Math.max(failure instanceof NotDone ? failure.wait : 0, PAUSES[round] ?? 0);
        if (round === PAUSES.length || Date.now() - begun + wait > PATIENCE) throw lost ?? failure;
        await sleep(wait);
    }
}

/** What is reported of a failure that is the platform's; one of this program's own goes on. @param {unknown} failure */
export function failed(failure) {
    if (failure instanceof Unknown) return { outcome: 'unknown', error: failure.code, message: failure.message };
    if (failure instanceof Refused) return { outcome: 'rejected', error: failure.code, message: failure.message };
    throw failure;
}
