// Files that are dropped anywhere on a page with the form for files go into that form, and it is sent.
const form = () => document.getElementById('drop');
const holdsFiles = event => event.dataTransfer?.types.includes('Files') && form();

addEventListener('dragover', event => {
    if (holdsFiles(event)) {
        event.preventDefault();
        form().classList.add('over');
    }
});

addEventListener('dragleave', event => {
    if (event.relatedTarget === null) {
        form()?.classList.remove('over');
    }
});

addEventListener('drop', event => {
    if (!holdsFiles(event)) {
        return;
    }
    event.preventDefault();
    form().classList.remove('over');
    form().querySelector('input[type=file]').files = event.dataTransfer.files;
    form().requestSubmit();
});
