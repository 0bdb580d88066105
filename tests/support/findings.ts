/** Build the findings of a machine from the few values that matter to a test. */
export function findings(
  role: 'host' | 'client',
  answers: Record<string, string>,
  more: Record<string, unknown> = {},
) {
  return {
    schemaVersion: 1,
    tool: 'Test-RemoteDesktop 1.0.0',
    role,
    computer: role === 'host' ? 'PC-HOST' : 'PC-CLIENT',
    target: role === 'host' ? null : 'PC-HOST',
    when: '2026-11-21T09:30:00Z',
    days: 7,
    elevated: true,
    powershell: '5.1.26100.1',
    findings: Object.entries(answers).map(([check, answer]) => ({
      check,
      answer,
      severity: 'warning',
      reading: `reading of ${check}`,
      evidence: [],
    })),
    notChecked: [],
    ...more,
  };
}
