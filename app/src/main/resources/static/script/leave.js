// Signing out wipes what the page on the phone keeps in this browser (S-46). Notes that are not sent are not wiped
// silently: that page says how many wait and asks.
import {all, wipe} from './phone/outbox.js';

addEventListener('submit', async event => {
    const form = event.target;
    if (form.getAttribute('action') !== '/sign-out' || form.dataset.wiped || form.id === 'leave') {
        return;
    }
    event.preventDefault();
    const waiting = await all().catch(() => []);
    if (waiting.length > 0) {
        location.assign('/phone/');
        return;
    }
    await wipe().catch(() => {});
    form.dataset.wiped = 'yes';
    form.submit();
});
