// A format profile is tried while it is typed: what came of it is exchanged, what was typed stays.
const PAUSE = 500;
let waiting = 0;
let turn = 0;

async function tryOut(form) {
    const mine = ++turn;
    const answer = await fetch(form.action, {
        method: 'POST', body: new FormData(form), headers: {Accept: 'text/html', 'X-Part': 'trial'},
    }).catch(() => null);
    if (mine !== turn || !answer?.ok || answer.redirected) {
        return; // something newer is on its way, or the button says what is wrong
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const tried = page.getElementById('tried');
    if (mine === turn && tried) {
        document.getElementById('tried')?.replaceChildren(...tried.childNodes);
    }
}

const heard = event => {
    const form = event.target.closest('form[data-trial]');
    if (form && event.target.name !== 'reason') {
        clearTimeout(waiting);
        waiting = setTimeout(tryOut, PAUSE, form);
    }
};
document.addEventListener('input', heard);
document.addEventListener('change', heard);
