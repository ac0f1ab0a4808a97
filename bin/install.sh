# Sourced by the commands in this folder, which set $root. Installs missing packages and sets $node,
# the pinned Node. All messages of this file and of npm go to standard error: standard output
# belongs to the command.

fail() {
  printf 'leadport: %s\n' "$1" >&2
  exit 4
}

# A linked node_modules belongs to another checkout, which maintains it.
is_install_due() {
  [ ! -L "$root/node_modules" ] || return 1
  [ ! -e "$root/node_modules/.package-lock.json" ] ||
    [ "$root/package-lock.json" -nt "$root/node_modules/.package-lock.json" ]
}

run_npm() (
  cd "$root"
  # Settings of an npm that may have started us (npm start, or a script of another project).
  unset npm_config_local_prefix npm_config_prefix npm_config_global npm_config_location \
    npm_config_workspace npm_config_workspaces npm_config_dry_run npm_config_package_lock_only
  npm "$@" </dev/null >&2
)

install() {
  command -v npm >/dev/null || fail "npm is not found. Install Node with npm (https://nodejs.org), then run this again."
  lock=$root/.tmp/installing
  mkdir -p "$root/.tmp" || fail "cannot write to $root, which is needed to install. Run this once as its owner."
  wait_for_lock
  trap 'rm -rf "$lock"' EXIT
  trap 'exit 130' INT TERM HUP
  if is_install_due; then
    echo "leadport: installing packages into $root/node_modules (a minute or so, once)" >&2
    # Not npm ci: it removes files that a running server uses, and fails if a registry lacks
    # optional packages. --no-save also installs by package-lock.json, and changes neither it nor
    # package.json.
    run_npm install --no-save --no-audit --no-fund --loglevel=error ||
      fail "npm install failed in $root. Read its output above, fix the cause (network, disk, permissions), then run this again."
    touch "$root/node_modules/.package-lock.json"
  fi
  rm -rf "$lock"
  trap - EXIT INT TERM HUP
}

# One process installs, others wait. The lock of a process that has ended is taken over.
wait_for_lock() {
  reported=
  until mkdir "$lock" 2>/dev/null; do
    holder=$(cat "$lock/pid" 2>/dev/null || echo)
    if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; then
      rm -rf "$lock"
    else
      [ -n "$reported" ] || echo "leadport: waiting for another installation (if there is none, remove $lock)" >&2
      reported=yes
      sleep 1
    fi
  done
  echo $$ >"$lock/pid"
}

# The package "node" downloads Node in an install script, which npm may be configured to skip.
find_node() {
  pinned=$root/node_modules/node/bin/node
  if [ ! -x "$pinned" ] && [ -d "$root/node_modules/node" ] && [ ! -L "$root/node_modules" ]; then
    run_npm rebuild node || echo "leadport: npm rebuild node failed; trying the Node of this system" >&2
  fi
  if [ -x "$pinned" ]; then
    node=$pinned
  elif node -e 'process.exit(parseInt(process.versions.node) >= 24 ? 0 : 1)' 2>/dev/null; then
    node=node
  else
    fail "the Node of package \"node\" is missing and this system has no Node 24 or later. \
Run its install script (in $root: npm rebuild node --ignore-scripts=false) or install Node 24."
  fi
}

if is_install_due; then install; fi
find_node
