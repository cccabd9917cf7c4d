// The notes that are not sent yet, encrypted on this phone under a key that no script can read out. A note is in here
// before the field is cleared, and goes out only when the house has it.
const NAME = 'tenths-phone';
const NOTES = 'notes';
const KEYS = 'keys';

function open() {
    return new Promise((resolve, reject) => {
        const request = indexedDB.open(NAME, 1);
        request.onupgradeneeded = () => {
            request.result.createObjectStore(NOTES, {keyPath: 'key'});
            request.result.createObjectStore(KEYS);
        };
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
}

// One transaction; it is done when the disk has it.
async function within(store, mode, work) {
    const database = await open();
    try {
        return await new Promise((resolve, reject) => {
            const transaction = database.transaction(store, mode, {durability: 'strict'});
            const request = work(transaction.objectStore(store));
            transaction.oncomplete = () => resolve(request.result);
            transaction.onerror = () => reject(transaction.error);
            transaction.onabort = () => reject(transaction.error);
        });
    } finally {
        database.close();
    }
}

async function secretKey() {
    const kept = await within(KEYS, 'readonly', keys => keys.get('outbox'));
    if (kept) {
        return kept;
    }
    const made = await crypto.subtle.generateKey({name: 'AES-GCM', length: 256}, false, ['encrypt', 'decrypt']);
    await within(KEYS, 'readwrite', keys => keys.add(made, 'outbox')).catch(() => {}); // another window was faster
    return within(KEYS, 'readonly', keys => keys.get('outbox'));
}

// The key of the note is bound to its words: neither can be put beside another.
function bound(key, nonce) {
    return {name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(key)};
}

export function add(note) {
    return lock(crypto.randomUUID(), note, Date.now(), 'add');
}

// Another owner or other words for a note that waits. It keeps its key and its day: if the house has it already under
// other words, it keeps both.
export function change(note, owner, text) {
    return lock(note.key, {owner, text, day: note.day}, note.at, 'put');
}

async function lock(key, note, at, how) {
    const nonce = crypto.getRandomValues(new Uint8Array(12));
    const words = new TextEncoder().encode(JSON.stringify(note));
    const locked = await crypto.subtle.encrypt(bound(key, nonce), await secretKey(), words);
    await within(NOTES, 'readwrite', notes => notes[how]({key, nonce, locked, at}));
    return key;
}

// Oldest first. A note that does not open is shown as such, and never thrown away.
export async function all() {
    const rows = await within(NOTES, 'readonly', notes => notes.getAll());
    rows.sort((one, other) => one.at - other.at);
    const secret = rows.length ? await secretKey() : null;
    return Promise.all(rows.map(async row => {
        try {
            const words = await crypto.subtle.decrypt(bound(row.key, row.nonce), secret, row.locked);
            return {...JSON.parse(new TextDecoder().decode(words)), key: row.key, at: row.at};
        } catch (damaged) {
            return {key: row.key, owner: null, text: '', day: '', damaged: true};
        }
    }));
}

export function remove(key) {
    return within(NOTES, 'readwrite', notes => notes.delete(key));
}

// Key and notes are gone; without the key nothing that a disk still holds can be read.
export function wipe() {
    return new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase(NAME);
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
        request.onblocked = () => {}; // other windows close theirs at once
    });
}
