// The bill: the panel of a line, the preview beside the lines, findings under the keys.
import {free} from './keys.js';
import {at, move} from './lists.js';

const table = () => document.querySelector('[data-lines]');
const bill = () => document.querySelector('[data-bill]')?.dataset.bill;

function fold() {
    document.querySelectorAll('tr.unfolded').forEach(row => row.remove());
    document.querySelectorAll('[data-lines] tr[aria-selected]').forEach(row => row.removeAttribute('aria-selected'));
}

async function unfold(row) {
    const line = row.dataset.line;
    const answer = await fetch(`/bills/${bill()}/lines/${line}`, {headers: {'X-Part': 'line'}});
    if (!answer.ok || answer.redirected) {
        location.reload();
        return null;
    }
    const html = await answer.text();
    fold();
    const place = document.createElement('tr');
    place.className = 'unfolded';
    const cell = place.insertCell();
    cell.colSpan = row.cells.length;
    cell.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
    row.after(place);
    row.setAttribute('aria-selected', 'true');
    history.replaceState(null, '', `?line=${line}`);
    return place;
}

async function panel() {
    const row = at() ?? table()?.tBodies[0].rows[0];
    if (!row) {
        return null;
    }
    move(row);
    const next = row.nextElementSibling;
    return next?.matches('.unfolded') ? next : unfold(row);
}

async function form(key) {
    const place = await panel();
    const details = place?.querySelector(`details[data-form="${key}"]`);
    if (details) {
        place.querySelectorAll('details[data-form][open]').forEach(other => { other.open = other === details; });
        details.open = true;
        details.querySelector('input:not([type=hidden]), textarea, select')?.select?.();
        details.querySelector('input:not([type=hidden]), textarea')?.focus();
        details.scrollIntoView({block: 'nearest'});
    }
}

// A proposal is fetched when its fold opens, and again with the name that somebody types.
async function propose(details, address) {
    const answer = await fetch(address, {headers: {'X-Part': 'rewrite'}});
    if (!answer.ok || answer.redirected) {
        location.reload();
        return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    details.replaceChildren(details.querySelector('summary'), ...page.body.childNodes);
    details.querySelector('button.main, input[name=named]:not([type=hidden])')?.focus();
}

document.addEventListener('toggle', event => {
    const details = event.target;
    if (details.matches?.('details[data-src]') && details.open) {
        propose(details, details.dataset.src);
    }
}, true);

document.addEventListener('submit', event => {
    const details = event.target.closest('details[data-src]');
    if (details && event.target.method === 'get') {
        event.preventDefault();
        propose(details, `${event.target.action}?${new URLSearchParams(new FormData(event.target))}`);
    }
});

function nextFinding() {
    const all = [...table().tBodies[0].rows].filter(row => row.querySelector(':scope > td:last-child .sign-word'));
    const here = at();
    const after = row => here && here.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING;
    const next = all.find(after) ?? all[0];
    if (next) {
        move(next);
        unfold(next);
    }
}

document.addEventListener('keydown', event => {
    if (!table() || !bill() || !free(event)) {
        return;
    }
    switch (event.key) {
        case 'Enter': case 'y':
            if (event.key === 'Enter' && event.target.closest('a, button, summary')) { return; }
            if (at()?.nextElementSibling?.matches('.unfolded')) { fold(); } else { panel(); }
            break;
        case 'Escape': fold(); break;
        case 'f': nextFinding(); break;
        case 'e':
            if (!at()) { return; }
            form(event.key);
            break;
        case 'r': case 'w': case 's': case 't': case 'h': case 'x': form(event.key); break;
        default: return;
    }
    event.preventDefault();
});

document.addEventListener('click', async event => {
    const link = event.target.closest('[data-lines] [data-open-row]');
    if (link && bill() && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        const row = link.closest('tr');
        if (row.nextElementSibling?.matches('.unfolded')) { fold(); } else { unfold(row); }
        return;
    }
    const chip = event.target.closest('[data-filter]');
    if (chip && chip.matches('button')) {
        table().dataset.filter = chip.dataset.filter;
        document.querySelectorAll('button[data-filter]').forEach(each => {
            each.setAttribute('aria-pressed', String(each === chip));
        });
    }
    const button = event.target.closest('[data-preview]');
    if (button) {
        await preview(button);
    }
    const tab = event.target.closest('.preview [role=tab]');
    if (tab) {
        for (const each of tab.parentElement.children) {
            each.setAttribute('aria-selected', String(each === tab));
            document.getElementById(each.getAttribute('aria-controls')).hidden = each !== tab;
        }
    }
    const jump = event.target.closest('[data-jump]');
    if (jump?.dataset.jump) {
        const row = document.getElementById(`line-${jump.dataset.jump}`);
        move(row);
        mark();
    }
});

async function preview(button) {
    const aside = document.getElementById('preview');
    aside.hidden = !aside.hidden;
    button.setAttribute('aria-expanded', String(!aside.hidden));
    sessionStorage.setItem('tenths.preview', aside.hidden ? '' : 'open');
    if (!aside.hidden) {
        const answer = await fetch(aside.dataset.src, {headers: {'X-Part': 'preview'}});
        if (answer.redirected) {
            location.reload();
            return;
        }
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        aside.replaceChildren(...page.body.childNodes);
        mark();
    }
}

function mark() {
    document.querySelectorAll('.ledes li.at').forEach(line => line.classList.remove('at'));
    const line = at()?.dataset.line;
    const place = line ? document.querySelector(`.ledes [data-jump="${CSS.escape(line)}"]`) : null;
    place?.classList.add('at');
    place?.scrollIntoView({block: 'nearest'});
}

document.addEventListener('moved', mark);

// What is left to share out among the parts of a split, in thousandths so that no fraction is lost.
const thousandths = text => {
    const [whole, rest = ''] = text.trim().split('.');
    return Number.parseInt(whole || '0', 10) * 1000 + Number.parseInt(`${rest}000`.slice(0, 3), 10);
};
document.addEventListener('input', event => {
    const split = event.target.closest('form[data-split]');
    if (split && event.target.name.startsWith('units')) {
        const parts = [...split.querySelectorAll('input[name^=units]')].map(field => thousandths(field.value || '0'));
        const left = thousandths(split.dataset.split) - parts.reduce((sum, part) => sum + part, 0);
        const text = `${Math.floor(Math.abs(left) / 1000)}.${String(Math.abs(left) % 1000).padStart(3, '0')}`;
        split.querySelector('[data-rest]').textContent =
            left === 0 ? 'They do.' : left > 0 ? `${text} left.` : `${text} too much.`;
    }
});

function begin() {
    if (bill() && sessionStorage.getItem('tenths.preview') === 'open') {
        const button = document.querySelector('[data-preview]');
        if (button && document.getElementById('preview').hidden) {
            preview(button);
        }
    }
    const open = document.querySelector('tr.unfolded');
    if (open && !at()) {
        move(open.previousElementSibling);
    }
}

document.addEventListener('shown', begin);
begin();
