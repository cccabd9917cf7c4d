// Long work: asks how far it is until it is done; then the whole page comes anew, with the rail's counts.
import {go} from './swap.js';

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
            if (!page.querySelector('[data-running]')) {
                place.dataset.progress = '';
                go(location.href);
                return;
            }
            place.replaceChildren(...page.body.childNodes);
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
