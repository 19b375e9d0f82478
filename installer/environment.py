"""The virtual environment: made once, filled from requirements.lock, renewed when that changes."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from installer.system_libraries import SetUpFailedError, install, missing_packages

OLDEST_PYTHON = (3, 11)


class Environment:
    """The prepared Python of a checkout (MANZIL_VENV names another place than .venv)."""

    def __init__(self, project: Path) -> None:
        self.project = project
        self.folder = Path(os.environ.get("MANZIL_VENV", project / ".venv"))
        scripts = "Scripts" if os.name == "nt" else "bin"
        self.scripts = self.folder / scripts
        self.python = self.scripts / ("python.exe" if os.name == "nt" else "python")

    def prepare(self, *, tests: bool) -> None:
        """Install what is missing. Takes well under a second when all is there."""
        if sys.version_info < OLDEST_PYTHON:
            raise SetUpFailedError(
                f"Manzil needs Python 3.11 or newer; this is {sys.version.split()[0]}."
            )
        install(missing_packages(tests=tests))
        stamp = self.folder / "manzil-stamp"
        if self.python.exists() and stamp.exists() and stamp.read_text() == self._wanted():
            return
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
        lock = str(self.project / "requirements.lock")
        pip = [str(self.python), "-m", "pip", "--disable-pip-version-check", "install"]
        self._checked([*pip, "--quiet", "--require-hashes", "--only-binary", ":all:", "-r", lock])
        found = subprocess.run(
            [str(self.python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
            capture_output=True,
            text=True,
            check=True,
        )
        (Path(found.stdout.strip()) / "manzil.pth").write_text(f"{self.project}\n")
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
