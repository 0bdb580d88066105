# The client FreeRDP and the server xrdp of Debian 12, unpacked and named with their versions.

parts=$(dirname "${BASH_SOURCE[0]}")
source "$parts/debian.sh"
source "$parts/ports.sh"
source "$parts/freerdp.sh"
source "$parts/xrdp.sh"
begin
install_debian freerdp2-x11=2.11.7+dfsg1-6~deb12u1 xrdp=0.9.21.1-1+deb12u3 xvfb openssl util-linux
versions freerdp2-x11 xrdp
