import type { HandoverReason } from './reason.ts';
import type { FixPlace } from '../../domain/closed-lists.ts';

/** Text of each reason, for the person who hands the case over. */
export const REASON: Record<HandoverReason, string> = {
  'out-of-reach':
    'What is most likely to help can’t be done from where you are. Send this summary so they don’t have to start again.',
  'all-tried':
    'Everything that fits what you found has been tried. Send this summary so they don’t have to start again.',
  'not-worth-it':
    'It’s quicker to get help now. Send this summary so they don’t have to start again.',
};

/** Text of each reason, for the person who takes it over. */
export const REASON_FOR_RECEIVER: Record<HandoverReason, string> = {
  'out-of-reach': 'The next step can’t be done from where the person is.',
  'all-tried': 'Every fix that fits the findings has been tried.',
  'not-worth-it': 'Going on alone would take the person longer than asking you.',
};

/** The person who can do something in a place. */
export const WHO_CAN: Record<FixPlace, string> = {
  client: 'someone who can sit at this computer with you, such as your help desk',
  host: 'someone who can open the console of the remote computer, or your cloud administrator',
  portal: 'your cloud administrator, or someone who can open the portal of the remote computer',
  network:
    'your network team, or the person who looks after the VPN, router or firewall in between',
};

/** The person who can help where no fix is left: the logs show more than another attempt. */
export const WHO_RUNS_IT = 'the person who looks after the remote computer';
export const READ_THE_LOGS =
  'read the System logs of both computers for the minute of a failed attempt';

/** Things not to touch while somebody else works on it. */
export const LEAVE_ALONE: readonly string[] = [
  'Don’t restart or change anything on either computer until they have looked: it can remove the evidence.',
  'Don’t delete certificates, keys or registry values, and don’t switch off security settings, whatever a web page says.',
];

/** Put a title in the imperative into a sentence: “ask them to …”. */
export const asRequest = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);

/** Begin a sentence with a capital. */
export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
