#!/usr/bin/env bash
# What the other scripts share. Sourced, not run.
# shellcheck disable=SC2034 # used by those

fail() {
  echo "$*" >&2
  exit 1
}

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
name='refund-intake'
workload="rollout/$name"

# The namespace of an environment; what is not an environment is refused before anything is touched.
namespace_of() {
  case "${1:-}" in
    staging | production) echo "$name-$1" ;;
    *) return 1 ;;
  esac
}
