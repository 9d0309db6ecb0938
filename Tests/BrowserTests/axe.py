"""What axe finds wrong with a page."""

from axe_playwright_python.sync_playwright import Axe

# Only what is wrong is told: all that is right, node by node, takes longer to tell than to find on a large page.
OPTIONS = {"preload": False, "resultTypes": ["violations"]}


def axe_findings(page) -> list[str]:
    results = Axe().run(page, options=OPTIONS)
    return [f"{found['id']}: {node['html']}" for found in results.response["violations"] for node in found["nodes"]]
