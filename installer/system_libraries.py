"""System libraries and programs that a bare Debian lacks: found missing, installed or named.

Tried on Debian 12 and 13. On other systems Qt's own message names what is missing.
"""

import ctypes
import importlib.util
import os
import shutil
import subprocess
from pathlib import Path

QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libbrotlidec.so.1": "libbrotli1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",  # of the compiler of translations
}


class SetUpFailedError(Exception):
    """Set-up cannot go on; the message says what to do."""


def missing_packages(*, tests: bool) -> list[str]:
    """Debian packages to install, in order; empty when nothing is missing or not on Linux."""
    if os.name != "posix" or not Path("/proc").exists():
        return []
    missing = [package for library, package in QT_LIBRARIES.items() if not _can_load(library)]
    if importlib.util.find_spec("ensurepip") is None:
        missing.insert(0, "python3-venv")
    if tests and not _postgresql_found():
        missing.append("postgresql")
    return missing


def install(packages: list[str]) -> None:
    """Install Debian packages, or raise SetUpFailedError with the one exact command."""
    if not packages:
        return
    command = f"apt-get update && apt-get install -y {' '.join(packages)}"
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        sudo = "sudo sh -c '" + command + "'"
        raise SetUpFailedError(f"These are missing. Run this once, then start again:\n\n  {sudo}\n")
    print(f"Installing system packages: {' '.join(packages)}", flush=True)
    # Runlevel 1 keeps a freshly installed PostgreSQL from being started: tests start their own.
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
    for arguments in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        done = subprocess.run(
            ["apt-get", "-qq", *arguments], env=quiet, capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            raise SetUpFailedError(
                f"{done.stderr[-2000:]}\nInstalling failed. Try it by hand:\n\n  {command}\n"
            )


def _can_load(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _postgresql_found() -> bool:
    on_path = shutil.which("initdb") is not None
    return on_path or any(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
