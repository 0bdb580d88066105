/** Reader of a hand-over text: the person who takes the case over, or the one who called. */
export type Reader = 'receiver' | 'caller';
/** Format in which it is written. */
export type Format = 'plain' | 'markdown';

/** One point of a section. */
export interface Line {
  text: string;
  /** Points below it. */
  inner?: Inner[];
}

/** A point below another, with commands that are copied exactly. */
export interface Inner {
  text: string;
  commands?: Command[];
}

/** A command and the shell in which it runs; empty where the text names it. */
export interface Command {
  shell: string;
  run: string;
}

/** A section of the text. One without lines is left out. */
export interface Section {
  title: string;
  lines: Line[];
}
