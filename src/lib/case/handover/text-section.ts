/** Reader of a hand-over text: the person who takes the case over, or the one who called. */
export type Reader = 'receiver' | 'caller';
/** Format in which it is written. */
export type Format = 'plain' | 'markdown';

/** One point of a section. */
export interface TextLine {
  text: string;
  /** Points below it. */
  inner?: InnerLine[];
}

/** A point below another, with commands that are copied exactly. */
export interface InnerLine {
  text: string;
  commands?: TextCommand[];
}

/** A command and the shell in which it runs; empty where the text names it. */
export interface TextCommand {
  shell: string;
  run: string;
}

/** A section of the text. One without lines is left out. */
export interface TextSection {
  title: string;
  lines: TextLine[];
}
