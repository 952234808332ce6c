"""Name cells cut into words: one flat list of all cells' words, each known by its number."""

import re
from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from core.matching.characters import LETTERS, Bools, Ints, bytes_of, sift
from core.matching.name_words import KIND_OF, Kind

_TEXT = pa.large_string()
_KNOWN = pa.array(list(KIND_OF), _TEXT)
_KNOWN_KINDS = np.array([*KIND_OF.values(), Kind.WORD], np.int8)
_NOT_IN_WORDS = re.compile(r"[^a-z]+")
_PARTS = re.compile(r"[.\-_~=]+")
_SINGLE_LETTERS = re.compile(r"(?:[a-z]\.)+[a-z]?\.?")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of n cells: row and word number of each, rows in order; `words` by number.

    `hyphen`: the word hangs on the one before it, as "Jones" in "Smith-Jones".
    `part`: grows by one at each row and each comma. `rows`: n.
    """

    row: Ints
    code: Ints
    part: Ints
    hyphen: Bools
    words: pa.Array
    kinds: np.ndarray[tuple[int], np.dtype[np.int8]]
    rows: int

    @property
    def kind(self) -> np.ndarray[tuple[int], np.dtype[np.int8]]:
        """The kind of each token's word."""
        return self.kinds[self.code]

    def kept(self, wanted: Bools | Ints) -> "Tokens":
        """These tokens only, by a mask or by places in a new order."""
        return replace(
            self,
            row=self.row[wanted],
            code=self.code[wanted],
            part=self.part[wanted],
            hyphen=self.hyphen[wanted],
        )


def tokens_of(folded: pa.Array) -> Tokens:
    """The words of folded cells; commas set the parts apart and are gone."""
    spaced = _spaced_commas(folded)
    split = pc.split_pattern(spaced, " ")
    counts = pc.list_value_length(split).to_numpy(zero_copy_only=False)
    flat = pc.dictionary_encode(split.flatten())
    code = flat.indices.to_numpy().astype(np.int64)
    row = np.repeat(np.arange(len(folded)), counts)
    words, sizes, hyphens = _words(flat.dictionary)
    ends = np.cumsum(sizes)
    repeats = sizes[code]
    if not (repeats == 1).all():
        row = np.repeat(row, repeats)
        within = np.arange(len(row)) - np.repeat(np.cumsum(repeats) - repeats, repeats)
        code = np.repeat((ends - sizes)[code], repeats) + within
    else:
        code = (ends - sizes)[code]
    found = pc.fill_null(pc.index_in(words, value_set=_KNOWN), -1)
    kinds = _KNOWN_KINDS[found.to_numpy(zero_copy_only=False)]
    comma = kinds[code] == Kind.COMMA
    part = row + np.cumsum(comma)
    tokens = Tokens(row, code, part, hyphens[code], words, kinds, len(folded))
    return tokens.kept(~comma)


def _spaced_commas(folded: pa.Array) -> pa.Array:
    if not pc.any(pc.match_substring(folded, ",")).as_py():
        return folded
    return pc.replace_substring(folded, ",", " , ")


def _words(tokens: pa.Array) -> tuple[pa.Array, Ints, Bools]:
    """The words of each distinct token one after another, their number by token, their hyphens."""
    data, offsets = bytes_of(tokens)
    whole = np.diff(np.append(0, np.cumsum(LETTERS[data]))[offsets]) == np.diff(offsets)
    whole &= np.diff(offsets) > 0
    sizes = np.ones(len(tokens), np.int64)
    odd = np.flatnonzero(~whole)
    if not len(odd):
        return tokens, sizes, np.zeros(len(tokens), np.bool_)
    parts = [_parts(token) for token in tokens.take(pa.array(odd)).to_pylist()]
    sizes[odd] = [len(words) for words, _ in parts]
    starts = np.cumsum(sizes) - sizes
    order = np.zeros(int(sizes.sum()), np.int64)
    hyphens = np.zeros(len(order), np.bool_)
    order[starts[whole]] = np.flatnonzero(whole)
    extra = [word for words, _ in parts for word in words]
    places = np.repeat(starts[odd], sizes[odd]) + _within(sizes[odd])
    order[places] = len(tokens) + np.arange(len(extra))
    hyphens[places] = [mark for _, marks in parts for mark in marks]
    texts = pa.concat_arrays([tokens, pa.array(extra, _TEXT)])
    return texts.take(pa.array(order)), sizes, hyphens


def _within(sizes: Ints) -> Ints:
    return np.arange(int(sizes.sum())) - np.repeat(np.cumsum(sizes) - sizes, sizes)


def _parts(token: str) -> tuple[list[str], list[bool]]:
    """The words of a token with other characters than letters, and which hang on a hyphen."""
    if token in KIND_OF:
        return [token], [False]
    if token.replace("-", "").isalpha():
        pieces = [piece for piece in token.split("-") if piece]
        return pieces, [place > 0 for place in range(len(pieces))]
    if "@" in token or "://" in token or (len(token) > 2 and token[0] == token[-1] == "'"):
        return [], []
    undotted = token.replace(".", "")
    if undotted in KIND_OF and KIND_OF[undotted] not in (Kind.NOTHING, Kind.O):
        initials = _SINGLE_LETTERS.fullmatch(token) and len(undotted) > 1
        if not initials or KIND_OF[undotted] in (Kind.DEGREE, Kind.TITLE):
            return [undotted], [False]
    if token.endswith("'") and undotted in KIND_OF:
        return [undotted], [False]
    words: list[str] = []
    marks: list[bool] = []
    hyphenated = False
    for piece in re.split(r"([.\-_~=]+)", token):
        if _PARTS.fullmatch(piece):
            hyphenated = "-" in piece
        elif word := _NOT_IN_WORDS.sub("", piece):
            words.append(word)
            marks.append(hyphenated and len(words) > 1)
    return words, marks


def joined(tokens: Tokens, to_next: Bools) -> Tokens:
    """Tokens marked in `to_next` become one word with the token behind them, without a space."""
    if not to_next.any():
        return tokens
    hangs = np.append(False, to_next[:-1])
    starts = np.flatnonzero(~hangs)
    sizes = np.diff(np.append(starts, len(to_next)))
    long = np.flatnonzero(sizes > 1)
    inside = np.repeat(sizes > 1, sizes)
    data, offsets = bytes_of(tokens.words.take(pa.array(tokens.code[inside])))
    bounds = np.append(0, np.cumsum(sizes[long]))
    new = sift(data, offsets[bounds], LETTERS[data])
    code = tokens.code.copy()
    code[starts[long]] = len(tokens.words) + np.arange(len(long))
    words = pa.concat_arrays([tokens.words, new])
    kinds = np.append(tokens.kinds, np.zeros(len(long), np.int8))
    return replace(tokens, code=code, words=words, kinds=kinds).kept(~hangs)
