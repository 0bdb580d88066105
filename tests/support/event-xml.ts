/** Parts of a synthetic event. */
export interface EventParts {
  provider?: string;
  id?: number;
  time?: string;
  record?: number;
  channel?: string;
  computer?: string;
  activity?: string;
  /** Markup after System. */
  body?: string;
}

/** Write an event as `wevtutil qe` does: one line, single quotes. Synthetic. */
export const writeEventXml = ({
  provider = 'Schannel',
  id = 36887,
  time = '2026-03-01T10:11:12.123456700Z',
  record = 77,
  channel = 'System',
  computer = 'host.example',
  activity,
  body = "<EventData><Data Name='AlertDesc'>46</Data></EventData>",
}: EventParts = {}): string =>
  `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='${provider}' Guid='{1f678132-5938-4686-9fdc-c8ff68f15c85}'/><EventID>${id}</EventID><Version>0</Version><Level>2</Level><Task>0</Task><Opcode>0</Opcode><Keywords>0x8000000000000000</Keywords><TimeCreated SystemTime='${time}'/><EventRecordID>${record}</EventRecordID><Correlation${activity === undefined ? '' : ` ActivityID='${activity}'`}/><Execution ProcessID='812' ThreadID='900'/><Channel>${channel}</Channel><Computer>${computer}</Computer><Security UserID='S-1-5-18'/></System>${body}</Event>`;
