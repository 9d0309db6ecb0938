"""Simplified to Traditional characters, by the `opencc` package or else the `opencc` command."""

import shutil
import subprocess
from collections.abc import Callable


def converter() -> Callable[[str], str] | None:
    """The conversion; nothing when OpenCC is not here in either form."""
    try:
        import opencc
    except ImportError:
        command = shutil.which("opencc")
        if command is None:
            return None
        return lambda text: subprocess.run(
            [command, "-c", "s2t.json"], input=text, capture_output=True, text=True, check=True
        ).stdout.rstrip("\n")
    return opencc.OpenCC("s2t").convert
