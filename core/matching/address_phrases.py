"""Names of several words, such as New South Wales or post office box, joined to one token."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from core.matching import address_words as words
from core.matching.address_table import Token, state_token
from core.matching.address_tokens import read_word

Indexes = npt.NDArray[np.int64]


class Phrases:
    """Token codes of the phrases; `join` finds them in rows of codes."""

    def __init__(self, code_of: Callable[[Token], int]) -> None:
        self._by_first: dict[int, list[tuple[tuple[int, ...], int]]] = {}
        for phrase, token in _phrases():
            spelt = tuple(code_of(read_word(word)[0]) for word in phrase.split())
            self._by_first.setdefault(spelt[0], []).append((spelt, code_of(token)))
        for listed in self._by_first.values():
            listed.sort(key=lambda entry: -len(entry[0]))
        self._seconds = {entry[0][1] for listed in self._by_first.values() for entry in listed}

    def join(self, codes: Indexes, starts: Indexes) -> tuple[Indexes, Indexes]:
        """The codes with each phrase as one, and where each row starts then."""
        limit = max(len(codes) and int(codes.max()), *self._seconds, *self._by_first) + 1
        heads, seconds = np.zeros(limit, bool), np.zeros(limit, bool)
        heads[list(self._by_first)] = True
        seconds[list(self._seconds)] = True
        found = np.flatnonzero(heads[codes[:-1]] & seconds[codes[1:]])
        if not len(found):
            return codes, starts
        codes, gone = codes.copy(), np.zeros(len(codes), bool)
        ends = starts[np.searchsorted(starts, found, side="right")]
        for at, end in zip(found.tolist(), ends.tolist(), strict=True):
            if not gone[at]:
                self._join_at(codes, gone, at, end)
        ends = np.concatenate(([0], np.cumsum(~gone)))[starts]
        return codes[~gone], ends

    def _join_at(self, codes: Indexes, gone: npt.NDArray[np.bool_], at: int, end: int) -> None:
        for spelt, whole in self._by_first.get(int(codes[at]), ()):
            stop = at + len(spelt)
            if stop <= end and tuple(codes[at:stop].tolist()) == spelt:
                codes[at] = whole
                gone[at + 1 : stop] = True
                return


def _phrases() -> list[tuple[str, Token]]:
    found = [(phrase, Token("X", "po box", "po box")) for phrase in words.BOX_PHRASES.split("|")]
    for phrase in words.HIGHWAY_PHRASES.split("|"):
        short = " ".join(read_word(word)[0].word for word in phrase.split())
        found.append((phrase, Token("H", short, short)))
    for line in words.LONG_COUNTRIES.strip().splitlines():
        found.extend((phrase, Token("C", phrase, phrase)) for phrase in line.split("|"))
    for line in words.STATES.strip().splitlines():
        code, _, name = line.partition(": ")
        if name in words.LONG_NAMES.replace("\n", "|").split("|"):
            found.append((name, state_token(name, code)))
    return found
