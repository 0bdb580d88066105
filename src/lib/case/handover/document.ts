/** For whom a hand-over text is written: who takes the case over, or who called and waits. */
export type Reader = 'receiver' | 'caller';
/** How it is written. */
export type Format = 'plain' | 'markdown';

/** One point of a section. */
export interface Line {
  text: string;
  /** Points under it. */
  inner?: Inner[];
}

/** A point under another, with commands that are written exactly as they are. */
export interface Inner {
  text: string;
  commands?: Command[];
}

/** A command and where it runs; empty where that is said already. */
export interface Command {
  shell: string;
  run: string;
}

/** A part of the text. One without lines is left out. */
export interface Section {
  title: string;
  lines: Line[];
}
