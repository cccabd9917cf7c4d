// Sends forms and fetches pages without loading everything anew: only <main>, the rail, the chip and the clock are
// exchanged, and the place where one was stays.
import {typedAgain} from './typed.js';

const MAIN = () => document.getElementById('main');

function place() {
    const at = document.querySelector('tr.at');
    return {
        row: at?.dataset.line ?? at?.querySelector('input[type=checkbox]')?.value ?? null,
        index: at ? [...at.parentElement.children].indexOf(at) : -1,
        scroll: window.scrollY,
        page: location.pathname,
    };
}

// Whoever went on while the answer was on its way stays where they are now, not where they were.
export async function show(response, from, sent) {
    const text = await response.text();
    const before = {...place(), page: from};
    const page = new DOMParser().parseFromString(text, 'text/html');
    const main = page.getElementById('main');
    if (!main || !page.getElementById('rail') !== !document.getElementById('rail')) {
        location.assign(response.url);
        return;
    }
    document.title = page.title;
    MAIN().replaceWith(main);
    typedAgain(main, sent);
    for (const id of ['rail', 'cycle', 'clock']) {
        const now = document.getElementById(id);
        const next = page.getElementById(id);
        if (now && next) {
            now.replaceWith(next);
        }
    }
    const path = new URL(response.url);
    if (path.href !== location.href) {
        history.pushState(null, '', path);
    }
    const first = main.querySelector('[autofocus]');
    if (before.page === path.pathname) {
        window.scrollTo(0, before.scroll);
        first?.focus({preventScroll: true});
    } else {
        window.scrollTo(0, 0);
        (first ?? main).focus({preventScroll: true});
    }
    document.dispatchEvent(new CustomEvent('shown', {detail: before}));
}

export async function go(url, options = {}, sent = null) {
    const from = location.pathname;
    document.body.setAttribute('aria-busy', 'true');
    try {
        await show(await fetch(url, {headers: {Accept: 'text/html'}, ...options}), from, sent);
    } catch {
        location.assign(options.method === 'POST' ? location.href : url);
    } finally {
        document.body.removeAttribute('aria-busy');
    }
}

document.addEventListener('submit', event => {
    const form = event.target;
    const button = event.submitter;
    if (event.defaultPrevented || form.hasAttribute('data-plain') || form.method === 'dialog') {
        return;
    }
    const sure = button?.dataset.sure ?? form.dataset.sure;
    if (sure && !window.confirm(sure)) {
        event.preventDefault();
        return;
    }
    if (form.enctype === 'multipart/form-data') {
        return;
    }
    event.preventDefault();
    button?.setAttribute('aria-busy', 'true');
    const fields = new URLSearchParams(new FormData(form, button ?? undefined));
    const action = button?.hasAttribute('formaction') ? button.formAction : form.action;
    if (form.method === 'get') {
        const url = new URL(action);
        url.search = new URLSearchParams([...fields].filter(([, value]) => value !== '')).toString();
        go(url);
    } else {
        go(action, {method: 'POST', body: fields}, {action: form.action, fields});
    }
});

window.addEventListener('popstate', () => location.reload());
