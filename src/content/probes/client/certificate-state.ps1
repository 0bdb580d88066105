# Not written yet.
function Read-Probe {
  param($Context)
  Skip-Probe 'not written yet'
}

function Resolve-Probe {
  param($Reading)
}
