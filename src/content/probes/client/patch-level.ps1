# Reads whether this end has the CredSSP update of May 2018: by its build, and by the file that the update replaced.
function Read-Probe {
  param($Context)
  Skip-WithoutWindows
  Read-PatchLevel
}

function Resolve-Probe {
  param($Reading)
  # "Both" takes two ends; this one alone can only be the one that is behind.
  if ($Reading.HasUpdate -eq $false) { 'one-behind' }
}
