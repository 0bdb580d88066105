const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that carry the sentence and not the matter. Words that are merely frequent weigh little by themselves. */
export const STOP_WORDS = list(`
  a about after again all also am an and any are as at be been before being but by came can
  cannot cant come could couldnt did didnt do does doesnt doing dont even every for from get
  gets getting give gives go going got had has have having he help her here hi his how i if im
  in into is isnt it its just keep let like make makes me more most much my need no not now of
  on one only or other our out over please see she should since so some still such than thank
  thanks that the their them then there these they this those to too try trying unable up us
  use using very via want was wasnt way we well were what whats when where which while who why
  will with wont would yes you your
`);

/** Words that nearly everybody writes here: they count little, and alone they still find something. */
export const WEAK_WORDS = list(`
  code codes error errors extended issue issues message messages problem problems question solution
`);
