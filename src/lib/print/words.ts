/** Words beside the code on paper, with and without a code. The address follows. */
export const START_WORDS = {
  scan: 'Scan to open the troubleshooter:',
  type: 'The troubleshooter:',
} as const;

export const CASE_WORDS = {
  scan: 'Scan to reopen this case.',
  type: 'This case’s address is too long for a QR code. The troubleshooter:',
} as const;
