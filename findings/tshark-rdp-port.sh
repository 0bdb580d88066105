#!/usr/bin/env bash
# tshark knows the start of Remote Desktop by its port alone: the same bytes on 3390 are plain data, in its list and in its
# fields, without a word. `-d tcp.port==3390,tpkt` decodes them, with a warning that two dissectors bear this name. And
# what the server chose is a field of the request by its name: rdp.negReq.selectedProtocol; rdp.negRsp.selectedProtocol,
# which one would ask for, is no field. Unpacks tshark in a temporary folder and reads three packets written here:
# a request for TLS or CredSSP, an agreement to TLS, a refusal that demands CredSSP (code 5).
set -euo pipefail
parts=$(dirname "$0")/parts
source "$parts/debian.sh"
begin
install_debian tshark=4.0.17-0+deb12u3 libwireshark16=4.0.17-0+deb12u3
versions tshark

# Write the packets as a capture to a port.
capture() {
  printf '%s\n' \
    I '0000 03 00 00 13 0e e0 00 00 00 00 00 01 00 08 00 03 00 00 00' \
    O '0000 03 00 00 13 0e d0 00 00 12 34 00 02 00 08 00 01 00 00 00' \
    O '0000 03 00 00 13 0e d0 00 00 12 34 00 03 00 08 00 05 00 00 00' |
    (debian text2pcap -q -D -T "40000,$1" - "/tmp/$1.pcap") >"$folder/text2pcap" 2>&1
}
# Print the fields of a capture that tell what was asked for, chosen and refused, one packet a line.
fields() {
  (debian tshark -n -r "/tmp/$1.pcap" -T fields -E separator=, \
    -e rdp.negReq.requestedProtocols -e rdp.negReq.selectedProtocol -e rdp.negFailure.failureCode "${@:2}" 2>"$folder/warnings") |
    paste -sd' '
}
capture 3389
capture 3390
at_home=$(fields 3389)
elsewhere=$(fields 3390)
told=$(fields 3390 -d tcp.port==3390,tpkt)
warning=$(grep -o 'Protocol "tpkt" matched 2 dissectors' "$folder/warnings")
echo "3389: $at_home"
echo "3390: $elsewhere"
echo "3390, told: $told ($warning)"
expected='0x00000003,, ,0x00000001, ,,0x00000005'
[ "$at_home" = "$expected" ]
[ "$elsewhere" = ',, ,, ,,' ]
[ "$told" = "$expected" ]
if (debian tshark -n -r /tmp/3389.pcap -T fields -e rdp.negRsp.selectedProtocol) >"$folder/no-field" 2>&1; then exit 1; fi
grep -A1 "Some fields aren't valid" "$folder/no-field" | paste -sd' '
echo 'As recorded: data on any other port until told, and the choice is a field of the request by name.'
