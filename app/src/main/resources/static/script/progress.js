// Long work: asks how far it is until it is done.
const PAUSE = 700;

async function watch() {
    const place = document.querySelector('[data-progress]');
    if (!place?.dataset.progress) {
        return;
    }
    try {
        const answer = await fetch(place.dataset.progress, {headers: {'X-Part': 'progress'}});
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        if (answer.redirected) {
            location.reload();
            return;
        }
        if (answer.ok && document.contains(place)) {
            place.replaceChildren(...page.body.childNodes);
            if (!place.querySelector('[data-running]')) {
                place.dataset.progress = '';
                place.querySelector('[data-key=Enter]')?.focus();
                return;
            }
        }
    } catch {
        // The server may be restarting: the next round asks again.
    }
    if (document.contains(place)) {
        setTimeout(watch, PAUSE);
    }
}

document.addEventListener('shown', watch);
watch();
