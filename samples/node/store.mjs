// What no platform gives back. Each change is a line at the end of a file: what is lost between two calls is made twice after
// the next start. The last line of a key counts; a line that was cut off in a crash counts as not written.

import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** All schools of one file. */
export class StateFile {
    /** @type {Map<string, any>} */
    rows = new Map();

    /** @param {string | undefined} file where; without it everything is in memory */
    constructor(file) {
        this.file = file;
        const lines = file && existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
        for (const line of lines) {
            try {
                const [key, value] = JSON.parse(line);
                this.rows.set(key, value);
            } catch (error) {
                if (!(error instanceof SyntaxError)) throw error;
            }
        }
    }
}

/** Rows of one school at one address: what was learned at another address says nothing here. */
export class Store {
    #state;
    #school;

    /** @param {StateFile} state @param {string} school */
    constructor(state, school) {
        this.#state = state;
        this.#school = school;
    }

    /** @param {string} kind @param {string} key */
    get(kind, key) {
        return structuredClone(this.#state.rows.get(this.#keyOf(kind, key)));
    }

    /** @template T @param {string} kind @param {string} key @param {T} value @returns {T} */
    put(kind, key, value) {
        const row = JSON.stringify([this.#keyOf(kind, key), value]);
        // The line break comes first: so a line that a crash cut off spoils none but itself.
        if (this.#state.file) appendFileSync(this.#state.file, `\n${row}`, { mode: 0o600 });
        this.#state.rows.set(this.#keyOf(kind, key), structuredClone(value));
        return value;
    }

    /** @param {string} kind @returns {[string, any][]} */
    entries(kind) {
        const start = this.#keyOf(kind, '');
        const rows = [...this.#state.rows].filter(([key]) => key.startsWith(start));
        return rows.map(([key, value]) => [key.slice(start.length), value]);
    }

    /** @param {string} kind @param {string} key */
    #keyOf(kind, key) {
        return `${this.#school} ${kind} ${key}`;
    }
}
