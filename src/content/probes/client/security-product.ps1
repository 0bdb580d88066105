# Reads which security products and network filters are there. Whether one of them stepped in, only its own log tells.
function Read-Probe {
  param($Context)
  Skip-WithoutWindows
  Read-Protection $Context
}

function Resolve-Probe {
  param($Reading)
}
