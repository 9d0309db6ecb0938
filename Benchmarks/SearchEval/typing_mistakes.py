"""One mistake in a word, as fingers make them."""

import random

LETTERS = "abcdefghijklmnopqrstuvwxyz"
KINDS = ("substitution", "deletion", "insertion", "transposition")


def mistype(word: str, kind: str, random_source: random.Random) -> str | None:
    """The word with one mistake at any place; nothing when the mistake would not show."""
    place = random_source.randrange(len(word))
    letter = random_source.choice(LETTERS)
    if kind == "substitution":
        result = word[:place] + letter + word[place + 1 :]
    elif kind == "deletion":
        result = word[:place] + word[place + 1 :]
    elif kind == "insertion":
        result = word[:place] + letter + word[place:]
    else:
        place = min(place, len(word) - 2)
        result = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    return None if result == word else result
