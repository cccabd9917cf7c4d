// What somebody typed into a form that is refused stands in the form again, and the form is open.
const OTHERS = ['hidden', 'file', 'password', 'submit', 'button', 'reset'];

// Several forms of a page may go to one address; the one that was sent has most of the same hidden fields.
function alike(form, fields) {
    const hidden = [...form.elements].filter(field => field.type === 'hidden');
    return hidden.filter(field => fields.getAll(field.name).includes(field.value)).length;
}

function fill(field, left) {
    const values = left.get(field.name) ?? [];
    if (field.type === 'checkbox' || field.type === 'radio') {
        field.checked = values.includes(field.value);
    } else if (field.type === 'select-multiple') {
        [...field.options].forEach(option => { option.selected = values.includes(option.value); });
    } else if (values.length > 0) {
        field.value = values.shift();
    }
}

/** @param sent {action, fields} of the form, or nothing where no form was sent */
export function typedAgain(main, sent) {
    if (!sent || !main.querySelector('#notice .bad')) {
        return;
    }
    const [form] = [...main.querySelectorAll('form')]
        .filter(each => each.method === 'post' && each.action === sent.action)
        .sort((one, other) => alike(other, sent.fields) - alike(one, sent.fields));
    if (!form) {
        return;
    }
    const left = new Map([...new Set(sent.fields.keys())].map(name => [name, sent.fields.getAll(name)]));
    [...form.elements].filter(field => field.name && !OTHERS.includes(field.type)).forEach(field => fill(field, left));
    for (let around = form.closest('details'); around; around = around.parentElement.closest('details')) {
        around.open = true;
    }
}
