"""An operation's options as a form: what changes its price stands open, the rest is folded."""

from collections.abc import Iterable, Mapping
from typing import Any

import streamlit as st

from core.operations import AnyOperation
from core.operations.operation import OptionField, option_fields
from core.texts import DEFAULT_LANGUAGE, catalogue, say
from core.uploads import Upload
from pages.widgets import amounts, quotes

# Options that the Upload screen has settled: they are shown in the figures, not asked again.
SETTLED = {"region": lambda upload: upload.region, "country": lambda upload: upload.region}
SEGMENTS = 4
OPTION_WIDTH, MONEY_WIDTH = 250, 170
_OPEN = ("provider", "budget")
# An option that says nothing unless another one has one of these values.
_ONLY_WITH = {
    "budget": ("provider", ("ladder", "google")),
    "budget_calls": ("provider", ("ladder", "google")),
    "asks": ("provider", ("ladder",)),
}


def ask(cls: type[AnyOperation], upload: Upload) -> dict[str, Any]:
    """The values of the options: settled ones, those that stand open, and the folded ones."""
    fields = option_fields(cls)
    values = {field.name: SETTLED[field.name](upload) for field in fields if field.name in SETTLED}
    asked = [field for field in fields if field.name not in values]
    values.update(_open(cls, [field for field in asked if field.name in _OPEN], values))
    folded = [field for field in asked if field.name not in _OPEN and _applies(field, values)]
    if folded:
        with (
            st.expander(say("pages.cards.options"), type="compact"),
            st.grid(2, min_column_width=OPTION_WIDTH, vertical_alignment="bottom"),
        ):
            values.update({field.name: _ask(cls.slug, field) for field in folded})
    return values


def _open(
    cls: type[AnyOperation], fields: Iterable[OptionField], values: Mapping[str, Any]
) -> dict[str, Any]:
    """What changes the price, side by side; each may depend on the one before it."""
    found: dict[str, Any] = {}
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        for field in fields:
            if _applies(field, {**values, **found}):
                found[field.name] = _ask(cls.slug, field)
    return found


def _applies(field: OptionField, values: Mapping[str, Any]) -> bool:
    name, wanted = _ONLY_WITH.get(field.name, ("", ()))
    return name not in values or values[name] in wanted


def _ask(slug: str, field: OptionField) -> Any:
    """One option of a form, as its kind asks for."""
    common: Mapping[str, Any] = {
        "key": f"option_{slug}_{field.name}",
        "help": field.help or None,
        "persist_state": "session",
    }
    if field.name == "budget":
        return _ask_money(field, common)
    if field.kind == "bool":
        return st.toggle(field.label, field.default, **common)
    if field.words:
        values = list(field.words.values())
        names = {value: _named(slug, field, name) for name, value in field.words.items()}
        index = values.index(field.default)
        return st.selectbox(field.label, values, index, format_func=names.__getitem__, **common)
    if field.kind == "choice":
        return _ask_choice(slug, field, common)
    if field.kind == "text":
        return st.text_input(field.label, field.default, **common)
    number = int if field.kind == "int" else float
    low, high = (None if edge is None else number(edge) for edge in (field.minimum, field.maximum))
    return st.number_input(field.label, low, high, field.default, **common)


def _ask_money(field: OptionField, common: Mapping[str, Any]) -> Any:
    label = say("pages.cards.money", label=field.label, currency=quotes.terms().currency)
    low, high = field.minimum, field.maximum
    return st.number_input(
        label, low, high, field.default, step=1.0, format="%.2f", width=MONEY_WIDTH, **common
    )


def _ask_choice(slug: str, field: OptionField, common: Mapping[str, Any]) -> Any:
    """Few choices side by side, many in a list; by the names the catalogue has for them."""

    def named(choice: str) -> str:
        return _in_words("choices", slug, field, choice)

    if len(field.choices) > SEGMENTS:
        index = field.choices.index(field.default)
        return st.selectbox(field.label, field.choices, index, format_func=named, **common)
    return st.segmented_control(
        field.label,
        field.choices,
        default=field.default,
        required=True,
        format_func=named,
        **common,
    )


def _named(slug: str, field: OptionField, name: str) -> str:
    """A value that has a name, with its number; a probability in percent."""
    value, word = field.words[name], _in_words("words", slug, field, name)
    if field.kind == "float" and 0 < value < 1:
        return say("pages.cards.word", word=word, share=amounts.share(value))
    return say("pages.cards.word_plain", word=word, value=f"{value:,g}")


def _in_words(kind: str, slug: str, field: OptionField, name: str) -> str:
    """The catalogue's word for a choice; the choice itself where it has none."""
    key = f"pages.cards.{kind}.{slug}.{field.name}.{name}"
    return say(key) if key in catalogue(DEFAULT_LANGUAGE) else name
