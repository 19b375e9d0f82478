"""Asking the system's own tools about this machine."""

import os
import shutil
import subprocess

_PATIENCE_SECONDS = 5.0


def said_by(tool: str, *arguments: str) -> str:
    """What a tool of the system prints; "" when there is none, it fails, or it is too slow."""
    found = shutil.which(tool)
    if found is None:
        return ""
    try:
        run = subprocess.run(  # noqa: S603 - a tool of the system, fixed arguments, no shell
            [found, *arguments],
            capture_output=True,
            timeout=_PATIENCE_SECONDS,
            check=False,
            env=os.environ | {"LC_ALL": "C"},
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return run.stdout.decode("utf-8", errors="replace") if run.returncode == 0 else ""
