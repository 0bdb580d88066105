import { SINGLE_KEYS, singleKeysAreOff } from './single-keys.ts';

/**
 * Let a checkbox turn the single-key shortcuts on and off.
 *
 * @returns Whether it can: without storage the setting cannot be kept.
 */
export function keySetting(box: HTMLInputElement): boolean {
  try {
    localStorage.getItem(SINGLE_KEYS);
  } catch {
    return false;
  }
  box.checked = !singleKeysAreOff();
  box.addEventListener('change', () => {
    try {
      if (box.checked) localStorage.removeItem(SINGLE_KEYS);
      else localStorage.setItem(SINGLE_KEYS, 'off');
    } catch {
      box.checked = !box.checked;
    }
  });
  return true;
}
