"""Waiting for a state of a page that its content security policy lets a test ask for."""

import time

import pytest


def wait_until(page, expression: str, argument=None, seconds: float = 15):
    """Asks again and again until the expression is true.

    Playwright's own `wait_for_function` polls with `eval` inside of the page, which `script-src 'self'` forbids
    from the second round on: it works only where the first answer is yes.
    """
    deadline = time.monotonic() + seconds
    while not page.evaluate(expression, argument):
        if time.monotonic() > deadline:
            pytest.fail(f"not true within {seconds} seconds: {expression}", pytrace=False)
        page.wait_for_timeout(20)
