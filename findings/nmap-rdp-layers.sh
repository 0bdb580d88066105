#!/usr/bin/env bash
# nmap's rdp-enum-encryption counts every security layer as served by an xrdp that serves none but standard RDP security.
# xrdp answers each request with an agreement to its only layer, as the protocol allows, and nmap takes any agreement as a
# yes to what it asked for: five times “SUCCESS”, TLS and CredSSP among them. So a SUCCESS tells nothing about a layer.
# Unpacks nmap and xrdp in a temporary folder, starts xrdp on this machine and asks it.
set -euo pipefail
parts=$(dirname "$0")/parts
source "$parts/debian.sh"
source "$parts/ports.sh"
source "$parts/xrdp.sh"
begin
install_debian nmap=7.93+dfsg1-1 nmap-common=7.93+dfsg1-1 xrdp=0.9.21.1-1+deb12u3 openssl util-linux
versions nmap xrdp
# The script of the package libblas3 that links its library isn't run.
blas=$(cd "$root" && echo usr/lib/*/blas)
make_keys

port=$(free_port)
start_xrdp "$port" security_layer=rdp allow_channels=true
(debian LD_LIBRARY_PATH="/$blas" timeout 120 nmap -n -Pn -sT -p "$port" --script +rdp-enum-encryption 127.0.0.1) >"$folder/nmap" 2>&1
counted=$(sed -n '/Security layer/,/Encryption level/p' "$folder/nmap" | sed -nE 's/^\| +(.*): SUCCESS$/\1/p' | sort | paste -sd,)
chosen=$(grep -oE 'selected \[[A-Z_|]*\]' "$root/var/log/xrdp-$port.log" | sort -u)
echo "counted by nmap: $counted"
echo "chosen by xrdp, each time: $chosen"
[ "$counted" = 'CredSSP (NLA),CredSSP with Early User Auth,Native RDP,RDSTLS,SSL' ]
[ "$chosen" = 'selected [RDP]' ]
echo 'As recorded: five layers counted as served, one served.'
