# Functions that run the client FreeRDP. They need debian.sh.

# Start a screen without a monitor and point DISPLAY to it.
start_screen() {
  debian Xvfb -displayfd 3 -nolisten tcp 3>"$folder/display" >/dev/null 2>&1 &
  until_true test -s "$folder/display"
  DISPLAY=:$(cat "$folder/display")
  export DISPLAY
}

# Run xfreerdp with some options, print what it said and its exit code.
run_freerdp() {
  local code=0
  (debian timeout 30 xfreerdp "$@") >"$folder/said" 2>&1 </dev/null || code=$?
  cat "$folder/said"
  echo "exit: $code"
}

# Ask only to sign in, whatever the certificate, and print the names of errors and the exit code.
sign_in() {
  run_freerdp "$@" /cert:ignore +auth-only | names_and_code
}

# Take the names of errors and the exit code from what xfreerdp said.
names_and_code() {
  grep -oE '(ERRCONNECT|ERRINFO)_[A-Z_]+ \[0x[0-9A-F]+\]|^exit: [0-9]+' | sort -u | paste -sd' '
}
