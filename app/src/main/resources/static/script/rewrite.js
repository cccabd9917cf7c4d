// Other words: a proposal is fetched when its fold opens, and again with the name that somebody types.
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
