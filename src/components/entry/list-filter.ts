/*
 * Narrows a list on its page: text that every item must hold, and choices that it must be among. The state is in the address,
 * so that it can be shared; what an address asks for in vain is ignored. Without scripts the whole list is there.
 */

/** An item of the list, with its text to look in. */
interface Item {
  element: HTMLElement;
  text: string;
}

/** The most characters of a field that an address holds. */
const MAX_CHARACTERS = 200;

const isChoice = (field: Element): field is HTMLSelectElement | HTMLInputElement =>
  field.matches('select[name], input[name]');

function connect(form: HTMLFormElement): void {
  const list = document.getElementById(form.dataset['filter'] ?? '');
  const status = form.querySelector<HTMLElement>('[data-filter-status]');
  const nothing = document.querySelector<HTMLElement>('[data-filter-nothing]');
  if (!list) return;
  const fields = [...form.elements].filter(isChoice);
  const items = [...list.querySelectorAll<HTMLElement>('[data-item]')].map((element): Item => ({
    element,
    text: element.textContent.toLowerCase(),
  }));
  /** Parts of the list that are hidden when nothing in them is left, the inner ones first. */
  const parts = [...list.querySelectorAll<HTMLElement>('[data-part]')].reverse();
  const folded = [...list.querySelectorAll('details')].map((element) => ({
    element,
    open: element.open,
  }));

  const narrow = (): void => {
    const words = fields
      .filter(({ type }) => type === 'text')
      .flatMap(({ value }) => value.toLowerCase().split(/[\s,;]+/))
      .filter((word) => word !== '');
    const choices = fields.filter(({ type, value }) => type !== 'text' && value !== '');
    const isNarrow = words.length + choices.length > 0;
    let matching = 0;
    for (const { element, text } of items) {
      const fits =
        words.every((word) => text.includes(word)) &&
        choices.every(({ name, value }) => element.dataset[name]?.split(' ').includes(value));
      element.hidden = !fits;
      if (fits) matching += 1;
    }
    for (const part of parts)
      part.hidden = isNarrow && !part.querySelector('[data-item]:not([hidden])');
    for (const { element, open } of folded) element.open = isNarrow || open;
    if (nothing) nothing.hidden = matching > 0;
    if (status) status.textContent = isNarrow ? `${matching} of ${items.length} shown` : '';
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  const keepAddress = (): void => {
    const query = new URLSearchParams();
    for (const { name, value } of fields)
      if (value.trim() !== '') query.set(name, value.trim().slice(0, MAX_CHARACTERS));
    const search = query.size > 0 ? `?${query.toString()}` : '';
    history.replaceState(history.state, '', location.pathname + search + location.hash);
  };
  const changed = (): void => {
    narrow();
    clearTimeout(timer);
    // Browsers limit how often the address may change.
    timer = setTimeout(keepAddress, 300);
  };
  form.addEventListener('input', changed);
  form.addEventListener('reset', () => setTimeout(changed));
  form.addEventListener('submit', (event) => {
    if (!form.hasAttribute('action')) event.preventDefault();
  });

  const query = new URLSearchParams(location.search);
  for (const field of fields) {
    const value = query.get(field.name);
    if (value === null || field.value !== '') continue;
    field.value = value.slice(0, MAX_CHARACTERS);
    // A choice that does not exist leaves a select without any.
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
  }
  narrow();
}

/** Connect the filters of the page that is shown. */
export function startFilters(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-filter]')) connect(form);
}
