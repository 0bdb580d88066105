import type { TextReader } from '../reader.ts';
import { readFreeRdp } from './freerdp.ts';
import { readGuacd } from './guacd.ts';
import { readMRemoteNg } from './mremoteng.ts';
import { readWindowsApp } from './windows-app.ts';
import { readXrdp } from './xrdp.ts';

/** Readers of logs of clients and of what connects for them. A text may hold several: apply all and join their results. */
export const CLIENT_LOG_READERS: readonly TextReader[] = [
  readFreeRdp,
  readXrdp,
  readGuacd,
  readMRemoteNg,
  readWindowsApp,
];
