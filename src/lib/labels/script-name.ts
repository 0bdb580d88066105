/** File name of the diagnostic script, and its address below the site’s root. */
export const SCRIPT_NAME = 'Test-RemoteDesktop.ps1';
