import type { Suspect } from '../situation.ts';

/** Whether a cause is still suspected: very likely, likely or possible. */
export const isSuspected = ({ band }: Suspect): boolean =>
  band === 'very-likely' || band === 'likely' || band === 'possible';
