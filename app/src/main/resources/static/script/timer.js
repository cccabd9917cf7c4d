// The running timer: the server says how many seconds it has, this page only adds what passes meanwhile. It asks again
// when the page is looked at after a while, and tells the other windows when something changed.
import {show} from './swap.js';

const ASK_AGAIN_MS = 60_000;
const channel = 'BroadcastChannel' in window ? new BroadcastChannel('tenths.timer') : null;
let counted = performance.now();
let asked = Date.now();
let acted = false;

function text(seconds) {
    const two = number => String(number).padStart(2, '0');
    return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function tick() {
    const passed = Math.floor((performance.now() - counted) / 1000);
    document.querySelectorAll('.ticks[data-seconds]').forEach(place => {
        place.textContent = text(Number(place.dataset.seconds) + passed);
    });
}

// Elements that came with an answer count from now on.
function restart() {
    counted = performance.now();
    asked = Date.now();
    tick();
}

function exchange(page) {
    for (const id of ['notice', 'clock']) {
        const next = page.getElementById(id);
        if (next) {
            document.getElementById(id)?.replaceWith(next);
        }
    }
    rebase();
}

// The clock of the bar is new, the seconds on the page itself are as old as the page.
function rebase() {
    const passed = Math.floor((performance.now() - counted) / 1000);
    document.querySelectorAll('main .ticks[data-seconds]').forEach(place => {
        place.dataset.seconds = String(Number(place.dataset.seconds) + passed);
    });
    restart();
}

async function ask(address, options = {}) {
    const answer = await fetch(address, {headers: {Accept: 'text/html', 'X-Part': 'clock'}, ...options});
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (answer.ok && page.getElementById('clock')) {
        exchange(page);
        return true;
    }
    return false;
}

async function refresh() {
    if (!document.getElementById('clock')?.firstElementChild) {
        return;
    }
    if (location.pathname === '/time') {
        await reload();
        return;
    }
    await ask('/time/clock').catch(() => {});
}

async function reload() {
    if (document.activeElement?.matches('main input, main textarea, main select')) {
        return;
    }
    const before = {row: null, index: -1, scroll: window.scrollY, page: location.pathname};
    await fetch(location.href, {headers: {Accept: 'text/html'}}).then(answer => show(answer, before)).catch(() => {});
}

// Where there is something typed or opened, pressing the timer changes the clock alone.
document.addEventListener('submit', async event => {
    const form = event.target;
    if (!form.hasAttribute('data-clock') || location.pathname === '/time') {
        return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    event.submitter?.setAttribute('aria-busy', 'true');
    const body = new URLSearchParams(new FormData(form, event.submitter ?? undefined));
    const shown = await ask(form.action, {method: 'POST', body}).catch(() => false);
    if (!shown) {
        location.assign('/time');
        return;
    }
    channel?.postMessage('changed');
    document.querySelector('#clock button')?.focus({preventScroll: true});
}, true);

channel?.addEventListener('message', refresh);
document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && Date.now() - asked > ASK_AGAIN_MS) {
        refresh();
    }
});
document.addEventListener('submit', event => {
    acted = acted || event.target.matches('[action^="/time/"]');
});
document.addEventListener('shown', () => {
    restart();
    if (acted) {
        acted = false;
        channel?.postMessage('changed');
    }
});
setInterval(tick, 1000);
