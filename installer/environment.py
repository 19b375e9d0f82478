"""The virtual environment: made once, filled from requirements.lock, renewed when that changes."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from installer.system_libraries import SetUpFailedError, install, missing_packages

OLDEST_PYTHON = (3, 11)
_OWNER = "manzil.pth"


class Environment:
    """The prepared Python of a checkout (MANZIL_VENV names another place than .venv)."""

    def __init__(self, project: Path) -> None:
        self.project = project
        self.folder = Path(os.environ.get("MANZIL_VENV") or project / ".venv")
        scripts = "Scripts" if os.name == "nt" else "bin"
        self.scripts = self.folder / scripts
        self.python = self.scripts / ("python.exe" if os.name == "nt" else "python")

    def prepare(self, *, tests: bool) -> None:
        """Install what is missing. Takes well under a second when all is there.

        Raises SetUpFailedError, also when making the environment anew would empty a folder that
        is not this checkout's own.
        """
        if sys.version_info < OLDEST_PYTHON:
            raise SetUpFailedError(
                f"Manzil needs Python 3.11 or newer; this is {sys.version.split()[0]}."
            )
        install(missing_packages(tests=tests))
        stamp = self.folder / "manzil-stamp"
        if self.python.exists() and stamp.exists() and stamp.read_text() == self._wanted():
            return
        if whose := _why_not_to_empty(self.folder, self.project):
            raise SetUpFailedError(whose)
        self._make()
        stamp.write_text(self._wanted())

    def run(self, *arguments: str, extra: dict[str, str] | None = None) -> int:
        """Run the environment's Python in the project's folder; returns its exit code."""
        environment = {**os.environ, "PYTHONUTF8": "1", **(extra or {})}
        done = subprocess.run(
            [str(self.python), *arguments], cwd=self.project, env=environment, check=False
        )
        return done.returncode

    def script(self, name: str, *arguments: str) -> int:
        """Run a program that a dependency brings; returns its exit code."""
        program = self.scripts / (f"{name}.exe" if os.name == "nt" else name)
        return subprocess.run([str(program), *arguments], cwd=self.project, check=False).returncode

    def _make(self) -> None:
        print("Preparing Python packages (once; a few minutes on a slow link) …", flush=True)
        self._checked([sys.executable, "-m", "venv", "--clear", str(self.folder)])
        found = subprocess.run(
            [str(self.python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
            capture_output=True,
            text=True,
            check=True,
        )
        # first of all, for it says whose this is
        (Path(found.stdout.strip()) / _OWNER).write_text(f"{self.project}\n", encoding="utf-8")
        lock = str(self.project / "requirements.lock")
        pip = [str(self.python), "-m", "pip", "--disable-pip-version-check", "install"]
        self._checked([*pip, "--quiet", "--require-hashes", "--only-binary", ":all:", "-r", lock])
        compile_all = "from app.ui.translation import compile_translations as c; c()"
        self._checked([str(self.python), "-c", compile_all])

    def _checked(self, command: list[str]) -> None:
        done = subprocess.run(command, cwd=self.project, check=False)
        if done.returncode != 0:
            raise SetUpFailedError(
                "Setting up failed (see above). Check the network and start again; "
                "what is already there is kept."
            )

    def _wanted(self) -> str:
        lock = (self.project / "requirements.lock").read_bytes()
        translations = sorted((self.project / "app/ui/translations").glob("*.ts"))
        parts = [lock, sys.version.encode(), str(self.project).encode()]
        parts += [file.read_bytes() for file in translations]
        return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _why_not_to_empty(folder: Path, project: Path) -> str:
    """What a person must decide before this folder is made anew; empty when nothing is lost."""
    if _is_link(folder):
        return (
            f"{folder} is a link to {os.path.realpath(folder)}, whose packages do not fit this"
            f" checkout, and somebody else may be using them. Remove the link (not what it points"
            f" to) and start again."
        )
    other = _other_checkout(folder, project)
    if other is not None:
        return (
            f"{folder} was made by the checkout in {other}, which is still there. If it is a copy,"
            f" remove it and start again; if both use it, set MANZIL_VENV to a folder of this"
            f" checkout's own."
        )
    is_environment = (folder / "pyvenv.cfg").exists() or folder == project / ".venv"
    if folder.exists() and not is_environment and (not folder.is_dir() or any(folder.iterdir())):
        return f"{folder} is no Python environment and not empty. Set MANZIL_VENV to a new folder."
    return ""


def _is_link(folder: Path) -> bool:
    """A symbolic link, or a junction of Windows; links further up in the path do not count."""
    absolute = Path(os.path.abspath(folder))  # noqa: PTH100 - resolve() would follow the link
    itself = absolute.parent.resolve() / absolute.name
    return os.path.normcase(itself) != os.path.normcase(itself.resolve())


def _other_checkout(folder: Path, project: Path) -> Path | None:
    """The checkout that made this environment, if it is another one and still exists."""
    places = ("lib/python*/site-packages", "Lib/site-packages")
    for owner in (found for place in places for found in folder.glob(f"{place}/{_OWNER}")):
        other = Path(owner.read_text(encoding="utf-8", errors="replace").strip())
        if (other / "run.py").exists() and other.resolve() != project.resolve():
            return other
    return None
