/** One thing that an artefact says: a record of a log, a connection of a capture, a value of an output. */
export interface Fact {
  /** Milliseconds since 1970 in UTC; null where the artefact gives no time. */
  time: number | null;
  /** Provider of an event as Windows writes it, or the format of another fact, such as `qwinsta` or `tcp`. */
  provider: string;
  /** Number of an event, or the name of a fact within its format, such as `listener`. */
  id: number | string;
  /**
   * Values by name, as the artefact has them. Of an event: the names of its data; `0`, `1` and so on where they have none;
   * `Binary` in hexadecimal; the innermost element’s name of UserData.
   */
  fields: Readonly<Record<string, string>>;
  /** Place in the file, such as `record 1204`, `line 12` or `frames 4–9`. */
  where: string;
  /** Name of the file; of one in a ZIP, the path `outer.zip/inner/System.evtx`. */
  source: string;
  /** Name of the computer that wrote it. */
  computer?: string;
  /** Event log, such as `System`. */
  channel?: string;
  /** ActivityID of an event, in lower case and without braces: the events of one connection share it. */
  activity?: string;
  /** Number of the record within its log: the order of events whose times are whole seconds. */
  record?: number;
  /** Process that wrote the event. */
  process?: number;
  /** Why the fact is to be doubted, a sentence; absent where nothing speaks against it. */
  doubt?: string;
}

/** Time that one log of one computer covers: from its first record to its last, in milliseconds since 1970. */
export interface Span {
  computer: string;
  channel: string;
  from: number;
  to: number;
}
