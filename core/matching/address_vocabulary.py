"""Columns of addresses as rows of tokens: each distinct word is read once."""

from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeVar

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from core.matching.address_glued import part_streets, parted_street
from core.matching.address_phrases import Phrases
from core.matching.address_table import TELLING_ENDINGS, TELLING_WORDS, Token
from core.matching.address_tokens import read_word

MAX_KNOWN = 500_000  # words remembered before the memory is emptied

Indexes = npt.NDArray[np.int64]
_Number = TypeVar("_Number", np.int64, np.uint8)
Letters = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class TokenRows:
    """The tokens of many cells, one after another.

    `codes` number the tokens, `starts` (cells + 1) say where each cell's begin; by code: `kinds`
    (ASCII letters of address_table.KINDS), `words` and `short`, the two forms of a token.
    """

    codes: Indexes
    starts: Indexes
    kinds: Letters
    words: pa.Array
    short: pa.Array


class Vocabulary:
    """What was learnt of words, kept from block to block.

    Numbers and words that tell nothing of an address are most of the distinct ones; they are
    recognised as a column and not remembered.
    """

    def __init__(self) -> None:
        self._forget()

    def _forget(self) -> None:
        self._kinds: list[str] = []
        self._words: list[str] = []
        self._short: list[str] = []
        self._codes: dict[Token, int] = {}
        self._read: dict[str, tuple[int, ...]] = {}
        self._parted: dict[int, int] = {}
        self._phrases = Phrases(self._code_of)

    def _code_of(self, token: Token) -> int:
        code = self._codes.get(token)
        if code is None:
            code = self._codes[token] = len(self._kinds)
            self._kinds.append(token.kind)
            self._words.append(token.word)
            self._short.append(token.code)
            if street := parted_street(token):
                self._parted[code] = self._code_of(street)
        return code

    def _codes_of(self, word: str) -> tuple[int, ...]:
        known = self._read.get(word)
        if known is None:
            known = self._read[word] = tuple([self._code_of(token) for token in read_word(word)])
        return known

    def part_streets(self, tokens: TokenRows) -> TokenRows:
        """The tokens last given by `tokenise`, `colebatchplace` as a street where it is one."""
        if not self._parted:
            return tokens
        parted = np.full(len(tokens.kinds), -1, np.int64)
        parted[list(self._parted)] = list(self._parted.values())
        codes = part_streets(tokens.codes, tokens.starts, tokens.kinds, parted)
        return replace(tokens, codes=codes)

    def tokenise(self, cells: pa.Array) -> TokenRows:
        """The tokens of folded cells, large_string without nulls."""
        if len(self._read) > MAX_KNOWN:
            self._forget()
        split = pc.ascii_split_whitespace(cells)
        encoded = split.flatten().dictionary_encode()
        distinct, offsets = encoded.dictionary, split.offsets.to_numpy().astype(np.int64)
        ordinary = _is_ordinary(distinct)
        plain = distinct.filter(pa.array(ordinary))
        read = [self._codes_of(word) for word in distinct.filter(pa.array(~ordinary)).to_pylist()]
        sizes = np.ones(len(distinct), np.int64)
        sizes[~ordinary] = np.fromiter(map(len, read), np.int64, len(read))
        is_plain = np.repeat(ordinary, sizes)
        flat = np.empty(len(is_plain), np.int64)
        flat[is_plain] = len(self._kinds) + np.arange(len(plain))
        flat[~is_plain] = np.fromiter(chain.from_iterable(read), np.int64)
        places = encoded.indices.to_numpy()
        codes, starts = expand(flat, sizes, places, offsets - offsets[0])
        codes, starts = self._phrases.join(codes, starts)
        kinds = np.concatenate((letters("".join(self._kinds)), _plain_kinds(plain)))
        words, short = (
            pa.concat_arrays([pa.array(forms, pa.large_string()), plain])
            for forms in (self._words, self._short)
        )
        return TokenRows(codes, starts, kinds, words, short)


def _is_ordinary(words: pa.Array) -> npt.NDArray[np.bool_]:
    """Digits, letters that are no word of the tables and end like no street, or `_MIXED`."""
    plain = pc.match_substring_regex(words, _ORDINARY)
    telling = pc.match_substring_regex(words, _TELLING)
    told = pc.or_(pc.is_in(words, value_set=_TABLE), telling)
    ordinary: npt.NDArray[np.bool_] = pc.and_not(plain, told).to_numpy(zero_copy_only=False)
    return ordinary


def _plain_kinds(words: pa.Array) -> Letters:
    digits = pc.utf8_is_digit(words).to_numpy(zero_copy_only=False)
    length = pc.binary_length(words).to_numpy(zero_copy_only=False)
    kinds: Letters = np.where(digits, np.minimum(length, 8) + ord("0"), ord("W")).astype(np.uint8)
    mixed = ~digits & ~pc.utf8_is_alpha(words).to_numpy(zero_copy_only=False)
    kinds[mixed] = _mixed_kinds(words.filter(pa.array(mixed)))
    return kinds


def _mixed_kinds(words: pa.Array) -> Letters:
    kinds = np.zeros(len(words), np.uint8)
    for kind, pattern in _MIXED.items():
        is_kind = pc.match_substring_regex(words, f"^(?:{pattern})$")
        kinds[is_kind.to_numpy(zero_copy_only=False)] = ord(kind)
    return kinds


def expand(
    flat: npt.NDArray[_Number], sizes: Indexes, places: Indexes, offsets: Indexes
) -> tuple[npt.NDArray[_Number], Indexes]:
    """Each place replaced by its run of `flat` (runs have `sizes`), and the offsets after that."""
    begins = np.cumsum(sizes) - sizes
    if len(flat) == len(sizes) and (sizes == 1).all():
        return flat[places], offsets
    counts = sizes[places]
    ends = np.concatenate(([0], np.cumsum(counts)))
    index = np.arange(ends[-1]) + np.repeat(begins[places] - ends[:-1], counts)
    return flat[index], ends[offsets]


def letters(text: str) -> Letters:
    """ASCII text as an array of its letters."""
    return np.frombuffer(text.encode(), np.uint8)


# Words that are no ordinal and no unit; the kinds are those of address_tokens.read_word.
_MIXED = {
    "a": r"\d{1,5}[a-np-z]",
    "z": r"\d{4}[a-z]{2}",
    "Q": r"[a-z]\d[a-z]\d[a-z]\d",
    "q": r"\d[a-z]\d",
    "Y": r"[a-z]{1,2}\d[a-z\d]?\d[a-z]{2}",
    "y": r"[a-tv-z]\d[a-z\d]?",
    "x": r"\d[a-z][a-ce-gi-qsu-z]",
    "k": r"[a-tv-z]\d(?:\d[a-z\d]|[a-z]\d)",
}
_ORDINARY = rf"^(?:\d+|[a-z]{{3,}}|{'|'.join(_MIXED.values())})$"
_TABLE = pa.array(sorted(TELLING_WORDS), pa.large_string())
_TELLING = rf"^.{{3,}}(?:{'|'.join(TELLING_ENDINGS)})$"
