"""Everything that is done with a checkout of Manzil: `python3 run.py --help`.

Needs Python 3.11 or newer and nothing else: it prepares the rest itself.
"""

import argparse
import os
import sys
from pathlib import Path

from installer.environment import Environment
from installer.system_libraries import SetUpFailedError

PROJECT = Path(__file__).resolve().parent
DESCRIPTION = """\
Without a command: set up what is needed, then start the demo, which is a headquarters on this
machine, one enrolled laptop with invented people, and the window.
"""


def arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="run.py", description=DESCRIPTION)
    parser.add_argument("--offscreen", action="store_true", help="without a screen")
    parser.add_argument("--screenshots", metavar="DIR", help="render every page to PNG and end")
    parser.add_argument("--language", help="language of the pages: en, ru, prs (default: en)")
    parser.add_argument("--theme", choices=("light", "dark", "glare"), help="default: light")
    parser.add_argument("--points", type=int, help="font size in points (default: 11)")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    test = commands.add_parser("test", help="run all checks and tests")
    test.add_argument("--long", action="store_true", help="also what takes longer")
    bench = commands.add_parser("bench", help="measure, each against its limit in the same run")
    bench.add_argument("names", nargs="*", metavar="NAME", help="default: all")
    bench.add_argument("--json", metavar="FILE", help="also write JSON lines there")
    execute = commands.add_parser("exec", help="run `manzil ARGS` in the prepared environment")
    execute.add_argument("rest", nargs=argparse.REMAINDER, metavar="-- ARGS")
    commands.add_parser("lock", help="write requirements.lock anew from pyproject.toml")
    return parser


def main() -> int:
    chosen = arguments().parse_args()
    environment = Environment(PROJECT)
    headless = chosen.offscreen or not _display_found()
    try:
        environment.prepare(tests=chosen.command in {"test", "bench"})
    except SetUpFailedError as failed:
        print(failed, file=sys.stderr)
        return 1
    match chosen.command:
        case "test":
            return _test(environment, long=chosen.long)
        case "bench":
            return _bench(environment, chosen.names, chosen.json)
        case "exec":
            rest = chosen.rest[1:] if chosen.rest[:1] == ["--"] else chosen.rest
            return environment.run("-m", "app", *rest, extra=_screen(headless=headless))
        case "lock":
            return _lock(environment)
        case _:
            return environment.run(
                "-m", "app", "demo", *_demo(chosen), extra=_screen(headless=headless)
            )


def _demo(chosen: argparse.Namespace) -> list[str]:
    given = []
    for name in ("screenshots", "language", "theme", "points"):
        value = getattr(chosen, name)
        if value is not None:
            given += [
                f"--{name}",
                str(Path(value).resolve()) if name == "screenshots" else str(value),
            ]
    return given


def _test(environment: Environment, *, long: bool) -> int:
    for name, *arguments in (
        ("ruff", "check", "."),
        ("ruff", "format", "--check", "--quiet", "."),
        ("mypy",),
        ("lint-imports",),
    ):
        print(f"== {name} {' '.join(arguments)}", flush=True)
        if code := environment.script(name, *arguments):
            print(f"{name} found something to mend (see above).", file=sys.stderr)
            return code
    print("== pytest", flush=True)
    chosen = [] if long else ["-m", "not long"]
    workers = ["-n", str(os.cpu_count() or 1), "--dist", "loadfile"]
    return environment.run("-m", "pytest", "-q", *workers, *chosen, extra=_screen(headless=True))


def _bench(environment: Environment, names: list[str], json: str | None) -> int:
    target = ["--json", str(Path(json).resolve())] if json else []
    return environment.run("-m", "benchmarks", *names, *target, extra=_screen(headless=True))


def _lock(environment: Environment) -> int:
    if code := environment.run("-m", "pip", "install", "--quiet", "uv"):
        return code
    extras = [part for name in ("desktop", "hq", "test") for part in ("--extra", name)]
    options = ["--universal", "--generate-hashes", "--no-emit-index-url", "--no-header", "--quiet"]
    return environment.script(
        "uv", "pip", "compile", *options, *extras, "-o", "requirements.lock", "pyproject.toml"
    )


def _screen(*, headless: bool) -> dict[str, str]:
    return {"QT_QPA_PLATFORM": "offscreen"} if headless else {}


def _display_found() -> bool:
    return os.name == "nt" or any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
