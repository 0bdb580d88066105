/** Numbers of 32 bits. */
const ALL = 2 ** 32;

/** Read 32 bits as a signed number, as some logs print them: 0x80004005 is -2147467259. */
export const signed = (number: number): number =>
  number >= ALL / 2 && number < ALL ? number - ALL : number;

/** Read a signed number of 32 bits as what it is in hexadecimal; the reverse of `signed`. */
export const unsigned = (number: number): number => (number < 0 ? number + ALL : number);
