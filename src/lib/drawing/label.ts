/** Lengths are in units of the picture: one unit is one CSS pixel at the natural size of a picture. */
export interface Size {
  width: number;
  height: number;
}
/** One line of text as it is drawn. */
export interface LabelLine {
  text: string;
  /** In bold. */
  strong: boolean;
  /** Goes on with the sentence of the line above. */
  continues: boolean;
}

/** Lines of text and the room they take, the space around them included. */
export interface Label extends Size {
  lines: LabelLine[];
}
