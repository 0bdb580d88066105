/** Copy the command beside the pressed button and say so in the button's text. */
async function copy(button: HTMLButtonElement): Promise<void> {
  const code = button.closest('.command')?.querySelector('pre');
  if (!code) return;
  const text = code.textContent.trimEnd();
  let done = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without permission or a secure context: select it, so that one key press copies it.
    getSelection()?.selectAllChildren(code);
    done = false;
  }
  button.textContent = done ? 'Copied' : 'Press Ctrl+C';
  setTimeout(() => (button.textContent = 'Copy'), 2500);
}

document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLButtonElement>('[data-copy]');
  if (button) void copy(button);
});
