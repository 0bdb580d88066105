import type { Policy } from './policy.ts';

/** End the case once a fix has worked. */
export const solved: Policy = ({ current, end }) => {
  const worked = Object.entries(current.tried)
    .reverse()
    .find(([, outcome]) => outcome === 'worked');
  return worked ? { kind: 'solved', end, fix: worked[0] } : null;
};
