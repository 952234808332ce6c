"""Names of persons as given name, middle names, surname and suffix, whole columns at a time."""

from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from core.matching.characters import LETTERS, Bools, Ints, keep_only, lengths
from core.matching.folding import fold
from core.matching.name_scripts import surname_first
from core.matching.name_tokens import Tokens, joined, tokens_of
from core.matching.name_words import (
    COURTEOUS,
    INITIAL_PAIRS,
    O_SURNAMES,
    SUFFIXES,
    Kind,
)
from core.matching.nicknames import BASE_FORMS
from core.matching.placeholders import blank_placeholders
from core.pacing import checkpoint

_TEXT = pa.large_string()
_BLANK = pa.scalar("", _TEXT)
_FORMS = pa.array(list(BASE_FORMS), _TEXT)
_BASES = pa.array(list(BASE_FORMS.values()), _TEXT)
_SUFFIX_WORDS = pa.array(list(SUFFIXES), _TEXT)
_SUFFIX_FORMS = pa.array(["", *SUFFIXES.values()], _TEXT)
_PAIRS = pa.array(sorted(INITIAL_PAIRS), _TEXT)


@dataclass(frozen=True, slots=True)
class Names:
    """One per cell, lower-case letters a-z: "" where the cell does not say."""

    given: pa.Array
    middle: pa.Array
    surname: pa.Array
    suffix: pa.Array


def split_names(cells: pa.Array) -> Names:
    """The parts of each name; of two persons in one cell the first.

    `given` is the base form of a nickname ("Bob": robert), initials stay. `surname` is the last
    word, with its particles as one ("de la Cruz": delacruz); words between are `middle`. A hyphen
    counts as a space, so that "Smith-Jones", "Smith Jones" and "Jones" end in the same surname and
    "Jean-Pierre" begins as "Jean" does. "Last, First" is turned round. Titles, degrees, notes in
    brackets and nicknames in quotes are dropped. Same length, no nulls.
    """
    folded = blank_placeholders(_without_notes(fold(surname_first(cells))))
    checkpoint()
    tokens = _without_titles(_cut(tokens_of(folded)))
    checkpoint()
    tokens, suffix = _without_suffixes(tokens)
    tokens = _without_placeholders(_one_person(_natural_order(tokens)))
    checkpoint()
    return _assembled(tokens, suffix)


def _without_notes(folded: pa.Array) -> pa.Array:
    """Without brackets, quoted nicknames, second lines; "&" and "c/o" apart from other words."""
    odd = pc.match_substring_regex(folded, r"[(\[{<>\";:|/&+\x60]| - ")
    if not pc.any(odd).as_py():
        return folded
    texts = folded.filter(odd)
    texts = pc.if_else(pc.equal(blank_placeholders(texts), ""), _BLANK, texts)
    for pattern, instead in (
        (r"^[\"(\[](.*)[\")\]]$", r" \1 "),
        (r"\([^)]*\)?|\[[^\]]*\]?|\{[^}]*\}?|<[^>]*>?|\"[^\"]*\"|\x60[^\x60']*['\x60]", " "),
        (r"^\s*(?:c/o|attn|attention|care of|name|mr/mrs|mr/ms|m/s)\b[:. ]*", " "),
        (r"^([a-z.]+)/([a-z.]+ [a-z])", r"\1 & \2"),
        (r" - \S+ \S.*$", " "),
        (r"\b(?:c/o|attn|[a-z]/[a-z](?:/[a-z])?)\b.*$|[;|/].*$", " "),
        (r"[&+]", " & "),
        (r"[:\"<>()\[\]]", " "),
    ):
        texts = pc.replace_substring_regex(texts, pattern, instead)
    texts = pc.utf8_trim_whitespace(pc.replace_substring_regex(texts, r" {2,}", " "))
    return pc.replace_with_mask(folded, odd, texts)


def _starts(groups: Ints) -> Ints:
    """Where each run of equal numbers begins."""
    return np.flatnonzero(np.append(True, groups[1:] != groups[:-1])[: len(groups)])


def _sizes(starts: Ints, count: int) -> Ints:
    return np.diff(np.append(starts, count))


def _run(groups: Ints, passes: Bools) -> Bools:
    """Which elements pass, and all before them in their group do."""
    blocked = np.cumsum(~passes)
    starts = _starts(groups)
    before: Ints = blocked[starts] - ~passes[starts]
    clear: Bools = blocked == np.repeat(before, _sizes(starts, len(groups)))
    return clear


def _row_sizes(tokens: Tokens) -> Ints:
    """For each token the number of tokens of its row."""
    return np.bincount(tokens.row, minlength=tokens.rows)[tokens.row]


def _has_next(groups: Ints) -> Bools:
    return np.append(groups[1:] == groups[:-1], False)[: len(groups)]


def _is_word(tokens: Tokens, words: frozenset[str]) -> Bools:
    found: Bools = pc.is_in(tokens.words, value_set=pa.array(sorted(words), _TEXT)).to_numpy(
        zero_copy_only=False
    )
    return found[tokens.code]


def _cut(tokens: Tokens) -> Tokens:
    """Without a maiden name or alias."""
    cut = tokens.kind == Kind.CUT
    return tokens.kept(_run(tokens.row, ~cut)) if cut.any() else tokens


def _without_titles(tokens: Tokens) -> Tokens:
    kind = tokens.kind
    if not ((kind >= Kind.AND) & (kind <= Kind.SR)).any():
        return tokens
    more = _has_next(tokens.part)
    title = (kind == Kind.TITLE) | ((kind == Kind.RANK) & (_row_sizes(tokens) >= 3))
    title |= (kind == Kind.SR) & more & ~np.append(False, more[:-1])
    if (kind == Kind.DON).any():
        courteous = np.append(_is_word(tokens, COURTEOUS)[1:], False) & more
        title |= (kind == Kind.DON) & courteous
    leading = _run(tokens.part, title | (kind == Kind.AND))
    behind = (kind == Kind.TITLE) | (kind == Kind.DEGREE) | (kind == Kind.AND)
    suffix = (kind == Kind.SUFFIX) | (kind == Kind.SR)
    trailing = _run(tokens.part[::-1], (behind | suffix)[::-1])[::-1]
    return tokens.kept(~leading & ~(trailing & behind))


def _without_suffixes(tokens: Tokens) -> tuple[Tokens, pa.Array]:
    """The tokens without Jr, Senior, III, and these by row."""
    kind = tokens.kind
    suffix = (kind == Kind.SUFFIX) | (kind == Kind.SR)
    suffix |= (kind == Kind.LONG_SUFFIX) & (_row_sizes(tokens) >= 3)
    suffix &= np.append(False, tokens.row[1:] == tokens.row[:-1])[: len(kind)]
    of_row = np.zeros(tokens.rows, np.int64)
    if suffix.any():
        found = pc.index_in(
            tokens.words.take(pa.array(tokens.code[suffix])), value_set=_SUFFIX_WORDS
        )
        of_row[tokens.row[suffix]] = found.to_numpy(zero_copy_only=False) + 1
        tokens = tokens.kept(~suffix)
    return tokens, _SUFFIX_FORMS.take(pa.array(of_row))


def _natural_order(tokens: Tokens) -> Tokens:
    """Particles joined to the words behind them; "Last, First" turned round."""
    starts = _starts(tokens.row)
    sizes = _sizes(starts, len(tokens.row))
    first_part = np.repeat(tokens.part[starts], sizes)
    turned = np.repeat(tokens.part[starts + sizes - 1], sizes) != first_part
    tokens = joined(tokens, _joins(tokens, turned, turned & (tokens.part == first_part)))
    if not turned.any():
        return tokens
    starts = _starts(tokens.row)
    sizes = _sizes(starts, len(tokens.row))
    surname = tokens.part == np.repeat(tokens.part[starts], sizes)
    heads = np.add.reduceat(surname, starts) if len(starts) else sizes
    place = np.arange(len(tokens.row)) + np.where(
        surname, np.repeat(sizes - heads, sizes), -np.repeat(heads, sizes)
    )
    order = np.empty(len(place), np.int64)
    order[place] = np.arange(len(place))
    return tokens.kept(order)


def _joins(tokens: Tokens, turned: Bools, surname: Bools) -> Bools:
    """Which tokens are one word with the next; `surname`: those before the comma."""
    kind = tokens.kind
    if not ((kind >= Kind.PARTICLE) & (kind <= Kind.O)).any():
        return np.zeros(len(kind), np.bool_)
    new_part = np.append(True, tokens.part[1:] != tokens.part[:-1])[: len(kind)]
    next_hyphen = np.append(tokens.hyphen[1:], False)[: len(kind)]
    in_front = new_part & ~surname & ~next_hyphen
    joins: Bools = kind == Kind.PARTICLE
    joins |= (kind == Kind.GIVEN_PARTICLE) & ~in_front
    joins |= (kind == Kind.SERVANT) & (_row_sizes(tokens) >= 3)
    if (kind == Kind.O).any():
        joins |= (kind == Kind.O) & np.append(_is_word(tokens, O_SURNAMES)[1:], False)
    next_and = np.append(kind[1:] == Kind.AND, False)[: len(kind)]
    joins &= _has_next(tokens.part) & ~next_and
    return joins


def _one_person(tokens: Tokens) -> Tokens:
    """Of "John & Mary Smith" John and the surname."""
    both = tokens.kind == Kind.AND
    if not both.any():
        return tokens
    behind = ~_run(tokens.part, ~both)
    letters = lengths(tokens.words)[tokens.code]
    names = ~both & ~behind
    whole = np.bincount(tokens.row[names], minlength=tokens.rows) >= 2
    surname = names & np.append(both[1:], False)
    whole[tokens.row[surname & (letters == 1)]] = False  # "John A. & Mary Smith"
    last = ~_has_next(tokens.row)
    return tokens.kept(~behind | (last & ~both & ~whole[tokens.row]))


def _without_placeholders(tokens: Tokens) -> Tokens:
    """Without names of nothing but placeholder words, or of a single letter."""
    kind = tokens.kind
    tokens = tokens.kept(kind != Kind.VOID)
    kind = tokens.kind
    telling = (kind != Kind.NOTHING) & (lengths(tokens.words)[tokens.code] > 1)
    initials = (kind != Kind.NOTHING) & ~telling
    tells = np.bincount(tokens.row[telling], minlength=tokens.rows) * 2
    tells += np.bincount(tokens.row[initials], minlength=tokens.rows)
    return tokens.kept(tells[tokens.row] >= 2)


def _assembled(tokens: Tokens, suffix: pa.Array) -> Names:
    tokens = replace(tokens, words=keep_only(tokens.words, LETTERS))
    count = len(tokens.row)
    starts = _starts(tokens.row)
    ends = starts + _sizes(starts, count) - 1
    present = tokens.row[starts]
    words = pa.concat_arrays([tokens.words, pa.array([""], _TEXT)])
    given, surname = (np.full(tokens.rows, len(words) - 1, np.int64) for _ in range(2))
    surname[present] = tokens.code[ends]
    hangs = tokens.hyphen.copy()
    hangs[starts] = True
    several = np.add.reduceat(~hangs, starts) > 0 if count else np.zeros(0, np.bool_)
    given[present[several]] = tokens.code[starts[several]]
    between = np.ones(count, np.bool_)
    between[ends] = False
    between[starts[several]] = False
    givens = words.take(pa.array(given))
    middles = _joined_by_row(tokens.kept(between))
    pair = pc.is_in(givens, value_set=_PAIRS)
    if pc.any(pair).as_py():
        second = pc.utf8_slice_codeunits(givens, 1, 2)
        more = pc.utf8_trim(
            pc.binary_join_element_wise(second, middles, pa.scalar(" ", _TEXT)), " "
        )
        middles = pc.if_else(pair, more, middles)
        givens = pc.if_else(pair, pc.utf8_slice_codeunits(givens, 0, 1), givens)
    return Names(_base_forms(givens), middles, words.take(pa.array(surname)), _kept(suffix, tokens))


def _joined_by_row(tokens: Tokens) -> pa.Array:
    counts = np.bincount(tokens.row, minlength=tokens.rows)
    offsets = pa.array(np.append(0, np.cumsum(counts)), pa.int32())
    texts = tokens.words.take(pa.array(tokens.code))
    return pc.binary_join(pa.ListArray.from_arrays(offsets, texts), pa.scalar(" ", _TEXT))


def _base_forms(givens: pa.Array) -> pa.Array:
    known = pc.index_in(givens, value_set=_FORMS)
    return pc.coalesce(_BASES.take(known), givens)


def _kept(suffix: pa.Array, tokens: Tokens) -> pa.Array:
    """The suffixes of the rows that have a name."""
    named = np.zeros(tokens.rows, np.bool_)
    named[tokens.row] = True
    return pc.if_else(pa.array(named), suffix, _BLANK)
