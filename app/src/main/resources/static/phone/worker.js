// Keeps the empty page of the phone, so that it opens without a network. It keeps nothing that anybody wrote, asks
// nobody but the house, and leaves every other request alone.
const SHELL = 'tenths-phone-1';
const PARTS = ['/phone/', '/phone/icon.svg', '/style/base.css', '/style/phone.css', '/script/phone/page.js',
    '/script/phone/outbox.js', '/script/phone/sending.js'];

self.addEventListener('install', event => {
    event.waitUntil(caches.open(SHELL).then(shell => shell.addAll(PARTS)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', event => {
    event.waitUntil(caches.keys()
        .then(names => Promise.all(names.filter(name => name !== SHELL).map(name => caches.delete(name))))
        .then(() => self.clients.claim()));
});

self.addEventListener('fetch', event => {
    const address = new URL(event.request.url);
    const ours = address.origin === self.location.origin && PARTS.includes(address.pathname);
    if (event.request.method === 'GET' && ours) {
        event.respondWith(fresh(event.request, address.pathname));
    }
});

// The newest page there is: from the house, or else the one that was kept.
async function fresh(request, path) {
    const shell = await caches.open(SHELL);
    try {
        const answer = await fetch(request);
        if (answer.ok && !answer.redirected) {
            await shell.put(path, answer.clone());
        }
        return answer;
    } catch (unreachable) {
        return await shell.match(path) ?? Response.error();
    }
}
