# Functions about ports of this machine.

# Say whether somebody listens at a port, without a connection to it.
listens() {
  grep -qE ":$(printf %04X "$1") [0-9A-F]+:0000 0A" /proc/net/tcp /proc/net/tcp6 2>/dev/null
}

# Print a port that nobody listens at.
free_port() {
  local port
  while port=$((20000 + RANDOM % 12000)) && listens "$port"; do :; done
  echo "$port"
}

# Pass connections on from a port to another and write a line to a file for each.
count_connections() {
  node -e '
    const net = require("node:net");
    const [from, to] = process.argv.slice(1).map(Number);
    const pass = (one) => {
      console.log("connection");
      const other = net.connect(to, "127.0.0.1");
      const close = () => [one, other].forEach((end) => end.destroy());
      one.on("error", close).pipe(other).on("error", close).pipe(one);
    };
    net.createServer(pass).listen(from, "127.0.0.1");' "$1" "$2" >>"$3" &
  until_true listens "$1"
}

# Take connections at a port and hang up at the first words.
hang_up() {
  node -e '
    const net = require("node:net");
    net.createServer((one) => one.once("data", () => one.destroy())).listen(Number(process.argv[1]), "127.0.0.1");' "$1" &
  until_true listens "$1"
}
