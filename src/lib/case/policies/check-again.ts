import type { Policy } from './policy.ts';

/** Ask again for an answer that a fix may have changed. */
export const checkAgain: Policy = ({ current, view }) => {
  const check = view.recheck.find((id) => Object.hasOwn(current.answers, id));
  return check === undefined ? null : { kind: 'question', check, reason: 'recheck' };
};
