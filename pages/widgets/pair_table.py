"""The table of one pair as HTML: the only place where cells become part of a page's code."""

from collections.abc import Sequence
from html import escape
from itertools import accumulate

import streamlit as st

from core.texts import say
from pages.widgets import pair_diff
from pages.widgets.pair_case import Case, Line

# As wide as the card, whatever the window is: narrower than this, a field's cells stack.
_STYLE = """
.rm-case{container-type:inline-size}
.rm-pair{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
.rm-pair :is(th,td){border:0;text-align:left;padding:.42rem .8rem .42rem 0;vertical-align:middle}
.rm-pair tbody :is(th,td){border-top:1px solid light-dark(#e6e2d8,#2a3336)}
.rm-pair td{overflow-wrap:anywhere}
.rm-pair thead th{font-size:.8rem;font-weight:400;opacity:.75;padding:.1rem .8rem .35rem 0}
.rm-pair tbody th{width:4.6rem;font-weight:600}
.rm-pair .rm-why{width:25%;font-size:.87rem;opacity:.8}
.rm-pair :is(td,th).rm-evidence{width:21%;padding-right:0}
.rm-pair mark{background:light-dark(#fbe3b8,#5a4213);color:inherit;text-decoration:underline;
 text-decoration-color:light-dark(#c0761a,#e0a24c);text-decoration-thickness:2px}
.rm-none{opacity:.75;font-style:italic}
.rm-bar{display:grid;grid-template-columns:1fr 1fr 3.1rem;align-items:center;height:1.3rem;
 position:relative}
.rm-bar i{height:100%;display:flex;align-items:center}
.rm-bar i:first-child{justify-content:flex-end;
 border-right:1px solid light-dark(#8d8a80,#7d8888)}
.rm-bar i span{height:.6rem}
.rm-against{background:light-dark(#c9655c,#c9706a);border-radius:3px 0 0 3px}
.rm-for{background:light-dark(#3d8f60,#5fae80);border-radius:0 3px 3px 0}
.rm-bar b{text-align:right;font-weight:600;white-space:nowrap}
.rm-pair tr.rm-sum :is(th,td){border-top:2px solid light-dark(#8d8a80,#7d8888);font-weight:600}
.rm-side{display:none}
@container (max-width:600px){
 .rm-pair thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
 .rm-pair tr{display:block;border-top:1px solid light-dark(#e6e2d8,#2a3336);padding:.45rem 0}
 .rm-pair tr.rm-sum{border-top-width:2px}
 .rm-pair tbody :is(th,td),.rm-pair .rm-why,.rm-pair :is(td,th).rm-evidence{display:block;
  border:0;padding:.06rem 0;width:auto}
 .rm-pair tr.rm-sum :is(th,td){border:0}
 .rm-side{display:inline-block;min-width:5.2rem;margin-right:.4rem;font-size:.8rem;opacity:.75}
}
"""


def style() -> None:
    """What the table looks like. Not from within a fragment: it would take the page's own away."""
    st.html(f"<style>{_STYLE}</style>")


def draw(case: Case, one: str, other: str, score_words: str) -> None:
    """Draw the table."""
    st.html(html(case, one, other, score_words))


def html(case: Case, one: str, other: str, score_words: str) -> str:
    """Both sides, each line with its points; Start and Score close it. The points add up."""
    lines = case.lines
    points = _adding_up([case.start, *(line.points for line in lines)], case.score)
    widest = max(1.0, *(abs(value) for value in points))
    rows = [
        _row(line, value, widest, (one, other))
        for line, value in zip(lines, points[1:], strict=True)
    ]
    rows.append(_sentence("start", say("pages.pairs.start_why"), points[0], widest, "rm-start"))
    rows.append(_sentence("score", score_words, case.score, widest, "rm-sum"))
    names = ("reason", "points")
    heads = [say("pages.pairs.field"), one, other, *(say(f"pages.pairs.{n}") for n in names)]
    head = "".join(f'<th scope="col">{_safe(words)}</th>' for words in heads)
    about = _safe(say("pages.pairs.table", row=case.one.row, other=other))
    return (
        f'<div class="rm-case"><table class="rm-pair" aria-label="{about}">'
        f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table></div>"
    )


def signed(points: float) -> str:
    """Points with their sign, to one decimal: +6.3, −2.8, 0.0."""
    shown = round(points, 1)
    return f"{'−' if shown < 0 else '+' if shown > 0 else ''}{abs(shown):.1f}"


def _adding_up(points: Sequence[float], score: float) -> list[float]:
    """Points rounded to one decimal so that those shown add up to the score that is shown."""
    given = [place for place, value in enumerate(points) if value]
    sums = [round(value, 1) for value in accumulate(points)]
    for place in range(given[-1] if given else 0, len(sums)):
        sums[place] = round(score, 1)
    return [round(new - old, 1) for old, new in zip([0.0, *sums], sums, strict=False)]


def _row(line: Line, points: float, widest: float, sides: tuple[str, str]) -> str:
    name = say(f"pages.pairs.fields.{line.field}") if line.field else say("pages.pairs.rule")
    evidence = f'<td class="rm-evidence">{_bar(points, widest)}</td>'
    if not line.field:
        return f'<tr><th scope="row">{_safe(name)}</th>{_words(line.reason)}{evidence}</tr>'
    both = (line.one, line.other)
    pieces = tuple(map(pair_diff.plain, both)) if line.same else pair_diff.marked(*both)
    cells = "".join(
        f'<td><span class="rm-side">{_safe(side)}</span> {_cell(parts)}</td>'
        for side, parts in zip(sides, pieces, strict=True)
    )
    why = f'<td class="rm-why">{_safe(line.reason)}</td>'
    return f'<tr><th scope="row">{_safe(name)}</th>{cells}{why}{evidence}</tr>'


def _sentence(name: str, words: str, points: float, widest: float, look: str) -> str:
    title = _safe(say(f"pages.pairs.{name}"))
    cells = f"<td colspan=3>{_safe(words)}</td>" if look == "rm-sum" else _words(words)
    bar = f'<td class="rm-evidence">{_bar(points, widest)}</td>'
    return f'<tr class="{look}"><th scope="row">{title}</th>{cells}{bar}</tr>'


def _words(words: str) -> str:
    return f'<td colspan=3 class="rm-why">{_safe(words)}</td>'


def _cell(pieces: pair_diff.Pieces) -> str:
    if not pieces:
        return f'<span class="rm-none">{_safe(say("pages.pairs.not_given"))}</span>'
    whole = "".join(
        f"<mark>{_safe(text)}</mark>" if is_marked else _safe(text) for text, is_marked in pieces
    )
    return whole.replace("@", "@<wbr>")  # a long mailbox breaks there first


def _bar(points: float, widest: float) -> str:
    """A bar to the left of the line speaks against one person, to the right for it."""
    length = f"width:{100 * min(1.0, abs(points) / widest):.0f}%"
    left = f'<span class="rm-against" style="{length}"></span>' if points < 0 else ""
    right = f'<span class="rm-for" style="{length}"></span>' if points > 0 else ""
    side = "for" if points > 0 else "against" if points < 0 else ""
    spoken = f' <span class="rm-spoken">{_safe(say(f"pages.pairs.{side}"))}</span>' if side else ""
    return f'<div class="rm-bar"><i>{left}</i><i>{right}</i><b>{signed(points)}{spoken}</b></div>'


def _safe(words: str) -> str:
    """What a file holds, letter by letter: nothing in it is code."""
    return escape(words)
